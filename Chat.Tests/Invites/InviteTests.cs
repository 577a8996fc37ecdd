using Chat.Invites;
using Chat.Rooms;
using Chat.Sanctions;
using Chat.Tests.Fixtures;
using Chat.Tests.Rooms;
using Chat.Tests.Storage;
using Microsoft.Extensions.Time.Testing;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Invites;

public sealed class InviteTests
{
    /// <summary>What reads beside the rooms' grains goes by the clock of the machine: so does this one, until a test moves it.</summary>
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());

    [Theory, OnBothDatabases]
    public async Task A_link_lets_in_as_many_as_it_says_however_many_come_at_once(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        var room = await Open(chat, await chat.Room(chat.NewRoom(ada, RoomType.Private)));
        var link = await Make(room, ada, "a", maxUses: 3);
        var people = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => chat.Person($"P{i}")));

        var came = await Task.WhenAll(people.Select(p => Outcome(() => Accept(room, p, link))));
        Assert.Equal((3, 7), (came.Count(o => o is null), came.Count(o => o == ErrorCode.NotFound)));
        Assert.Equal(4, room.Room.Members.Count);
        Assert.Equal(3, people.Count(p => room.Room.Members.Contains(p)));

        await using var later = await Open(chat, room.Room.Id);
        Assert.Equal(4, later.Room.Members.Count);
        Assert.Empty(later.Room.Invites!.Open(clock.GetUtcNow()));
    }

    [Theory, OnBothDatabases]
    public async Task A_link_ends_by_itself_whatever_activation_is_asked(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        await using var room = await Open(chat, await chat.Room(chat.NewRoom(ada, RoomType.Private)));
        var link = await Make(room, ada, "a", expiresIn: 3600);
        Assert.Equal(clock.GetUtcNow().AddHours(1), link.ExpiresAt, TimeSpan.FromMilliseconds(1));

        await using var later = await Open(chat, room.Room.Id);
        await Accept(later, grace, link);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(ErrorCode.NotFound, await Outcome(() => Accept(later, linus, link)));
    }

    [Theory, OnBothDatabases]
    public async Task An_invite_for_a_person_is_for_nobody_else_and_is_listed_until_it_is_answered(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        await using var room = await Open(chat, await chat.Room(chat.NewRoom(ada, RoomType.Private)));
        var invite = await Make(room, ada, "a", grace);
        Assert.Equal(invite, await Make(room, ada, "b", grace));

        var listed = Assert.Single(await chat.Invites.OfUser(grace, 100));
        Assert.Equal((invite.Code, room.Room.Info.Name, 1, ada), (listed.Code, listed.RoomName, listed.MemberCount, listed.By!.Id));
        Assert.Empty(await chat.Invites.OfUser(linus, 100));
        Assert.Null(await chat.Invites.Find(linus, invite.Code));
        Assert.Equal(room.Room.Id, (await chat.Invites.Find(grace, invite.Code))!.Room);
        Assert.Equal(ErrorCode.NotFound, await Outcome(() => Accept(room, linus, invite)));
        Assert.Null(await room.Commit(draft => InviteRules.Decline(draft, new InviteAnswer(linus, invite.Code))));

        Assert.NotNull(await room.Commit(draft => InviteRules.Decline(draft, new InviteAnswer(grace, invite.Code))));
        Assert.IsType<InvitesChanged>(room.Told[^1]);
        Assert.Empty(await chat.Invites.OfUser(grace, 100));
        Assert.Equal(ErrorCode.NotFound, await Outcome(() => Accept(room, grace, invite)));

        var again = await Make(room, ada, "c", grace);
        await Accept(room, grace, again);
        Assert.Empty(await chat.Invites.OfUser(grace, 100));
        Assert.Equal(ErrorCode.Conflict, await Outcome(() => Make(room, ada, "d", grace)));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_who_is_banned_comes_in_by_an_invite_or_gets_one_nor_into_a_room_that_is_full_or_archived(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, linus) = await chat.People();
        await using var room = await Open(chat, await chat.Room(chat.NewRoom(ada, RoomType.Private)));
        var (link, invite) = (await Make(room, ada, "a"), await Make(room, ada, "b", grace));
        await room.Commit(draft => SanctionRules.Put(
            draft, new PutSanction { By = ada, UserId = grace, Kind = SanctionKind.Ban }, new Member { User = Profile(grace), Role = RoomRole.Member, JoinedAt = Start }));
        Assert.Equal(ErrorCode.Banned, await Outcome(() => Accept(room, grace, link)));
        Assert.Equal(ErrorCode.Banned, await Outcome(() => Accept(room, grace, invite)));
        Assert.Equal(ErrorCode.Banned, await Outcome(() => Make(room, ada, "c", grace)));
        Assert.Empty(await chat.Invites.OfUser(grace, 100));

        await room.Commit(draft => SettingRules.Update(draft, new UpdateRoom { By = ada, MaxMembers = 1 }));
        Assert.Equal(ErrorCode.Full, await Outcome(() => Accept(room, linus, link)));
        await room.Commit(draft => SettingRules.Update(draft, new UpdateRoom { By = ada, MaxMembers = 2 }));
        await room.Commit(draft => SettingRules.Archive(draft, ada, true));
        Assert.Equal(ErrorCode.Archived, await Outcome(() => Accept(room, linus, link)));
        Assert.Equal(ErrorCode.Archived, await Outcome(() => Make(room, ada, "d")));
    }

    [Theory, OnBothDatabases]
    public async Task A_revoked_link_lets_nobody_in_and_a_room_has_a_hundred_at_most(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        await using var room = await Open(chat, await chat.Room(ada));
        var links = await Task.WhenAll(Enumerable.Range(0, CreateInvite.MostOfRoom).Select(i => Make(room, ada, $"{i}")));
        Assert.Equal(ErrorCode.Full, await Outcome(() => Make(room, ada, "x")));

        Assert.NotNull(await room.Commit(draft => InviteRules.Revoke(draft, ada, links[0].Code)));
        Assert.Null(await room.Commit(draft => InviteRules.Revoke(draft, ada, links[0].Code)));
        Assert.Equal(ErrorCode.NotFound, await Outcome(() => Accept(room, grace, links[0])));
        await Make(room, ada, "y");
        Assert.Equal(CreateInvite.MostOfRoom, (await chat.Invites.OfRoom(room.Room.Id)).Length);
    }

    [Theory]
    [InlineData(59, null)]
    [InlineData(31_536_001, null)]
    [InlineData(null, 0)]
    [InlineData(null, 10_001)]
    public async Task Lifetime_and_uses_have_bounds(int? expiresIn, int? maxUses)
    {
        await using var chat = await On(DatabaseKind.Sqlite);
        var ada = await chat.Person("Ada");
        await using var room = await Open(chat, await chat.Room(ada));
        Assert.Equal(ErrorCode.Invalid, await Outcome(() => Make(room, ada, "a", expiresIn: expiresIn, maxUses: maxUses)));
    }

    private async Task<Activation> Open(TestChat chat, RoomId id)
    {
        var room = await Activation.Of(chat, id, time: clock);
        room.Room.LoadInvites(await chat.Invites.OfRoom(id));
        return room;
    }

    private static Task<Invite> Make(Activation room, UserId by, string code, UserId? invitee = null, int? expiresIn = null, int? maxUses = null)
    {
        var command = new CreateInvite { By = by, UserId = invitee, ExpiresIn = expiresIn, MaxUses = maxUses };
        return room.Commit(draft => InviteRules.Make(draft, command, code.PadRight(22, '-')));
    }

    private static Task<Invite> Accept(Activation room, UserId user, Invite invite) =>
        room.Commit(draft => InviteRules.Accept(draft, invite.Code, Profile(user)));

    private static UserProfile Profile(UserId user) => new() { Id = user, Username = user.Value, DisplayName = user.Value };

    private static async Task<ErrorCode?> Outcome(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (ChatException refused)
        {
            return refused.Code;
        }
    }
}
