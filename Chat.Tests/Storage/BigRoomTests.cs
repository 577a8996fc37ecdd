using Chat.Messages;
using Chat.Rooms;
using Chat.Tests.Fixtures;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.Storage;

/// <summary>What is asked of a room costs the same however much of it there is.</summary>
public sealed class BigRoomTests
{
    [Theory, OnBothDatabases]
    public async Task Unread_is_exact_up_to_999_and_says_so_when_there_is_more(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var room = await chat.Room(ada, grace);
        await chat.Post(room, 1, [ada, .. Enumerable.Repeat(grace, 999)]);

        Assert.Equal([new UnreadCount(999, false)], await Unread(chat, room, ada));

        await chat.Post(room, 1001, grace, grace);

        Assert.Equal([new UnreadCount(999, true)], await Unread(chat, room, ada));
    }

    [Theory, OnBothDatabases]
    public async Task Who_writes_much_and_reads_nothing_is_not_counted_to_the_end(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var room = await chat.Room(ada, grace);
        await chat.Post(room, 1, grace, grace);
        await chat.Post(room, 3, [.. Enumerable.Repeat(ada, UnreadCount.MostLookedAt - 2)]);

        Assert.Equal([new UnreadCount(2, false)], await Unread(chat, room, ada));

        await chat.Post(room, UnreadCount.MostLookedAt + 1, grace);

        Assert.Equal([new UnreadCount(2, true)], await Unread(chat, room, ada));
    }

    [Theory, OnBothDatabases]
    public async Task A_stranger_is_not_given_everybody_of_a_public_room(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        var room = await chat.Room(ada);
        await Crowd(chat, room, SyncPage.MaxMembers - 1);

        var all = await (await Reader(chat, room)).Sync(new UserId("eve"), 0, CancellationToken.None);
        await Crowd(chat, room, SyncPage.MaxMembers);
        var tooMany = await (await Reader(chat, room)).Sync(new UserId("eve"), 0, CancellationToken.None);

        Assert.Equal((SyncPage.MaxMembers, false), (all.Joined.Length, all.Resync));
        Assert.Equal((0, true, SyncPage.MaxMembers + 1L), (tooMany.Joined.Length, tooMany.Resync, tooMany.Rev));
        Assert.Equal(3, (await chat.Rooms.ChangesSince(room, 0, 3))!.Value.Length);
    }

    [Theory, OnBothDatabases]
    public async Task A_crowd_that_came_with_one_rev_is_not_told_in_part(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var ada = await chat.Person("Ada");
        var room = await chat.Room(ada);
        await Crowd(chat, room, 600);
        await chat.Script($"update room_members set rev = 2 where room_id = '{room}' and user_id <> 'ada'");
        await chat.Script($"update rooms set rev = 2 where id = '{room}'");

        var page = await (await Reader(chat, room)).Sync(ada, 1, CancellationToken.None);

        Assert.Equal((true, 0), (page.Resync, page.Joined.Length));
    }

    /// <summary>Fills a room up to so many members beside its owner, each of them a change.</summary>
    private static Task Crowd(TestChat chat, RoomId room, int people) => chat.Script(
        $"""
        with recursive n (i) as (select 1 union all select i + 1 from n where i < {people})
        insert into users (id, username, display_name, display_key, role, status_text, created_at)
        select 'u' || i, 'u' || i, 'U', 'u', 0, '', '2026-01-31T08:15:00.000000Z' from n where i < 10000
        on conflict do nothing;
        with recursive n (i) as (select 1 union all select i + 1 from n where i < {people})
        insert into room_members (room_id, user_id, role, joined_at, rev, last_read_seq)
        select '{room}', 'u' || i, 0, '2026-01-31T08:15:00.000000Z', i + 1, 0 from n where i < 10000
        on conflict do nothing;
        update rooms set rev = {people + 1}, member_count = {people + 1} where id = '{room}';
        """);

    private static async Task<IEnumerable<UnreadCount>> Unread(TestChat chat, RoomId room, UserId user)
    {
        var listed = Assert.Single((await chat.Rooms.Summaries(user, null, null, 10)).Rooms);
        var found = Assert.Single((await chat.Rooms.Find(user, "", null, 10)).Rooms);
        var counted = await chat.Messages.CountUnread(room, user, 0, listed.Room.LastSeq);
        var described = await (await Reader(chat, room)).Describe(user);
        return new[] { listed, found, described }.Select(s => new UnreadCount(s.Unread, s.UnreadCapped)).Append(counted).Distinct();
    }

    /// <summary>The room as its grain has it after a start.</summary>
    private static async Task<RoomReader> Reader(TestChat chat, RoomId id)
    {
        var room = new Room(id, new RoomOptions { RecentMessages = 50 }, TimeProvider.System);
        room.Load((await chat.Rooms.Load(id, 50))!);
        return new RoomReader(room, chat.Rooms, chat.Messages, chat.Mentions, chat.Profiles, user => chat.Blocks.Of(user));
    }
}
