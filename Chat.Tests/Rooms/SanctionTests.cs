using Chat.History;
using Chat.Rooms;
using Chat.Sanctions;
using Chat.Tests.Fixtures;
using Microsoft.Extensions.Time.Testing;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Rooms;

public sealed class SanctionTests
{
    /// <summary>What reads beside the rooms' grains goes by the clock of the database: so does this one, until a test moves it.</summary>
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());

    [Theory, OnBothDatabases]
    public async Task Who_is_muted_says_nothing_until_it_ends_whatever_activation_is_asked(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        await using var room = await Activation.Of(chat, await chat.Room(ada, grace, linus), time: clock);
        var said = await room.Post(grace, "c-1");

        var mute = await Put(room, ada, grace, SanctionKind.Mute, "Shouting", Minutes(10));
        Assert.Equal(mute, await Put(room, ada, grace, SanctionKind.Mute, " Shouting ", Minutes(10)));
        Assert.Equal((mute.Rev, mute.Until), (room.Room.Rev, Assert.IsType<MemberChanged>(room.Told[^1]).Member.Muted!.Until));
        foreach (var act in new Func<Activation, Task>[]
        {
            r => r.Post(grace, "c-2"), r => r.Edit(grace, said, "other"), r => r.Add(grace, said, "🎉"), r => r.Reply(grace, said, "c-3"),
        })
        {
            var refused = await Refused(() => act(room));
            Assert.Equal((ErrorCode.Muted, TimeSpan.FromMinutes(10)), (refused.Code, refused.RetryAfter));
            Assert.EndsWith("UTC: Shouting", refused.Message, StringComparison.Ordinal);
        }
        Assert.Equal(said, await room.Post(grace, "c-1"));

        await using var later = await Activation.Of(chat, room.Room.Id, time: clock);
        Assert.Equal(later.Room.Since(2)!.Joined.Select(m => (m.User.Id, m.Muted)), room.Room.Since(2)!.Joined.Select(m => (m.User.Id, m.Muted)));
        await Refused(() => later.Post(grace, "c-2"));
        clock.Advance(TimeSpan.FromMinutes(10));
        await later.Post(grace, "c-2");
    }

    [Theory, OnBothDatabases]
    public async Task A_mute_stays_with_who_leaves_and_comes_back_and_goes_when_it_is_lifted(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        await using var room = await Activation.Of(chat, await chat.Room(ada, grace), time: clock);
        await Put(room, ada, grace, SanctionKind.Mute);

        await room.Commit(draft => MembershipRules.Leave(draft, grace));
        var joined = await room.Join(grace.Value);
        Assert.NotNull(joined!.Member.Muted);
        Assert.NotNull(Assert.Single((await chat.Rooms.MemberPage(room.Room.Id, null, 10)).Members, m => m.User.Id == grace).Muted);
        Assert.Equal(new Mute(null), Assert.Single((await chat.Rooms.Summaries(grace, null, null, 10)).Rooms).Muted);
        await Refused(() => room.Post(grace, "c-1"));

        Assert.True(await Lift(room, ada, grace, SanctionKind.Mute));
        Assert.Null(Assert.IsType<MemberChanged>(room.Told[^1]).Member.Muted);
        Assert.False(await Lift(room, ada, grace, SanctionKind.Mute));
        await using var later = await Activation.Of(chat, room.Room.Id, time: clock);
        await later.Post(grace, "c-1");
        Assert.Empty((await chat.Rooms.SanctionPage(room.Room.Id, SanctionKind.Mute, null, 10)).Rows);
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_banned_is_out_at_once_and_comes_in_by_no_door_until_it_ends(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        await using var room = await Activation.Of(chat, await chat.Room(ada, grace, linus), time: clock);

        var (joins, adds) = (default(Task), default(Task));
        var ban = Put(room, ada, grace, SanctionKind.Ban, "Spam", Minutes(5));
        (joins, adds) = (room.Join(grace.Value), Add(room, ada, grace));
        await ban;
        Assert.Equal(grace, Assert.IsType<MemberLeft>(room.Told[^1]).UserId);
        foreach (var entering in new[] { joins, adds })
        {
            var refused = await Refused(() => entering);
            Assert.Equal((ErrorCode.Banned, TimeSpan.FromMinutes(5)), (refused.Code, refused.RetryAfter));
        }
        Assert.Equal(ErrorCode.Banned, (await Refused(() => room.Post(grace, "c-1"))).Code);

        await using var later = await Activation.Of(chat, room.Room.Id, time: clock);
        Assert.Equal((2, later.Room.Info), (later.Room.Members.Count, room.Room.Info));
        Assert.Equal(ErrorCode.Banned, (await Refused(() => later.Join(grace.Value))).Code);
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.NotNull(await later.Join(grace.Value));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_put_and_lifted_together_ends_with_what_came_last(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        await using var room = await Activation.Of(chat, await chat.Room(ada, grace, linus), time: clock);

        await Task.WhenAll(
            Put(room, ada, grace, SanctionKind.Ban), Lift(room, ada, grace, SanctionKind.Ban), room.Join(grace.Value), Put(room, ada, grace, SanctionKind.Mute),
            Put(room, ada, linus, SanctionKind.Mute), Put(room, ada, linus, SanctionKind.Ban));

        await using var later = await Activation.Of(chat, room.Room.Id, time: clock);
        foreach (var each in new[] { room.Room, later.Room })
        {
            Assert.Equal((2, room.Room.Rev), (each.Info.MemberCount, each.Rev));
            Assert.Null(each.Sanction(grace, SanctionKind.Ban));
            Assert.NotNull(each.Sanction(grace, SanctionKind.Mute));
            Assert.NotNull(each.Sanction(linus, SanctionKind.Ban));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_banned_reads_a_public_room_nowhere_and_finds_it_in_no_list(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        await using var room = await Activation.Of(chat, await chat.Room(chat.NewRoom(ada, name: "Compilers")), time: clock);
        var id = room.Room.Id;
        var said = await room.Post(ada, "c-1");
        await room.Pin(ada, said);
        Assert.Null((await Read(grace)).Barrier);

        await Put(room, ada, grace, SanctionKind.Ban, "Spam");
        await Put(room, ada, linus, SanctionKind.Ban, until: clock.GetUtcNow().AddMilliseconds(20));
        Assert.IsType<SanctionsChanged>(room.Told[^1]);
        var barred = await Read(grace);
        Assert.Equal((ErrorCode.Banned, "You are banned from this room: Spam"), (barred.Barrier!.Code, barred.Barrier.Message));
        Assert.Equal((false, false, false, 0, 0), (barred.Page, barred.Message, barred.Pinned, barred.Found, barred.FoundByWords));
        Assert.Equal(ErrorCode.Banned, (await Refused(() => Task.FromResult(room.Room.Visible(grace)))).Code);
        await Gateway.Driver.Waiting.Until(async () => (await Read(linus)).Barrier is null, "the ban of Linus has ended");

        async Task<(ChatException? Barrier, bool Page, bool Message, bool Pinned, int Found, int FoundByWords)> Read(UserId reader)
        {
            var read = (
                await chat.Access.Barrier(id, reader),
                (await chat.Messages.Page(new HistoryQuery { Reader = reader, RoomId = id, After = 0 })).Messages.Any(),
                await chat.Messages.Get(reader, said.Id) is not null,
                await chat.Messages.Pinned(id, reader) is not null,
                (await chat.Rooms.Find(reader, "", null, 10)).Rooms.Length,
                (await chat.Rooms.Find(reader, "compilers", null, 10)).Rooms.Length);
            var mayRead = read.Item1 is null;
            Assert.Equal((mayRead, mayRead, mayRead), (read.Item2, read.Item3, read.Item4));
            Assert.Equal(mayRead, await chat.Threads.Standing(reader, said.Id) is not null);
            return read;
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_list_has_those_that_hold_newest_first_in_pages(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        await using var room = await Activation.Of(chat, await chat.Room(ada), time: clock);
        var people = new List<UserId>();
        for (var i = 0; i < 5; i++) people.Add(await chat.Person($"Guest {i}"));
        foreach (var one in people) await Put(room, ada, one, SanctionKind.Ban);
        await Put(room, ada, people[1], SanctionKind.Ban, "Spam");
        await Lift(room, ada, people[3], SanctionKind.Ban);
        await chat.Script("update sanctions set until = '2000-01-01T00:00:00.000000Z' where user_id = 'guest 0'");

        var first = await chat.Rooms.SanctionPage(room.Room.Id, SanctionKind.Ban, null, 2);
        var second = await chat.Rooms.SanctionPage(room.Room.Id, SanctionKind.Ban, first.Next, 2);

        Assert.Equal([people[1], people[4]], first.Rows.Select(r => r.UserId));
        Assert.Equal([people[2]], second.Rows.Select(r => r.UserId));
        Assert.Null(second.Next);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_decides_on_who_is_not_below_them_and_no_sanction_is_what_none_can_be(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        await using var room = await Activation.Of(chat, await chat.Room(ada, grace), time: clock);
        await room.Commit(draft => RoleRules.ChangeRole(draft, new ChangeRole(ada, grace, RoomRole.Moderator), Shown(grace)));

        Assert.Equal(ErrorCode.Forbidden, (await Refused(() => Put(room, grace, ada, SanctionKind.Ban))).Code);
        Assert.Equal(ErrorCode.Forbidden, (await Refused(() => Lift(room, grace, ada, SanctionKind.Mute))).Code);
        Assert.Equal(ErrorCode.Invalid, (await Refused(() => Lift(room, grace, grace, SanctionKind.Mute))).Code);
        Assert.Equal(ErrorCode.NotFound, (await Refused(() => Put(room, grace, linus, SanctionKind.Mute))).Code);
        Assert.Equal(ErrorCode.Invalid, (await Refused(() => Put(room, grace, linus, SanctionKind.Ban, until: clock.GetUtcNow()))).Code);
        Assert.Equal(ErrorCode.Invalid, (await Refused(() => Put(room, grace, linus, SanctionKind.Ban, until: clock.GetUtcNow().AddYears(11)))).Code);
        Assert.Equal(ErrorCode.TooLong, (await Refused(() => Put(room, grace, linus, SanctionKind.Ban, new string('x', 201)))).Code);
        Assert.Equal(2, room.Room.Rev);
    }

    private static Task<SanctionRow> Put(
        Activation room, UserId by, UserId user, SanctionKind kind, string? reason = null, DateTimeOffset? until = null) => room.Commit(draft =>
        SanctionRules.Put(draft, new PutSanction { By = by, UserId = user, Kind = kind, Reason = reason, Until = until }, Shown(user)));

    private static Task<bool> Lift(Activation room, UserId by, UserId user, SanctionKind kind) =>
        room.Commit(draft => SanctionRules.Lift(draft, new LiftSanction(by, user, kind), Shown(user)));

    private static Task<int> Add(Activation room, UserId by, UserId user) =>
        room.Commit(draft => MembershipRules.Add(draft, by, [Shown(user).User]));

    private static Task<ChatException> Refused(Func<Task> call) => Assert.ThrowsAsync<ChatException>(call);

    private DateTimeOffset Minutes(int minutes) => Chat.Storage.SqlTime.Cut(clock.GetUtcNow()).AddMinutes(minutes);

    private static Member Shown(UserId user) => new()
    {
        User = new UserProfile { Id = user, Username = user.Value, DisplayName = user.Value },
        Role = RoomRole.Member,
        JoinedAt = default,
    };
}
