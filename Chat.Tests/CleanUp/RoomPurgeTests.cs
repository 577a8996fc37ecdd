using System.Data.Common;
using Chat.CleanUp;
using Chat.Storage;
using Chat.Tests.Fixtures;
using Chat.Tests.Storage;
using Microsoft.Extensions.Options;
using static Chat.Tests.Storage.TestChat;

namespace Chat.Tests.CleanUp;

public sealed class RoomPurgeTests
{
    private static readonly Statement[] UpTo =
        [Statement.PurgeReactions, Statement.PurgeEdits, Statement.PurgeMentions, Statement.PurgeSearchEntries, Statement.PurgeMessages];

    private static readonly Statement[] Whole =
        [Statement.PurgeSearchProgress, Statement.PurgeSanctions, Statement.PurgeInvites, Statement.PurgeMembers, Statement.PurgeRoom];

    [Theory, OnBothDatabases]
    public async Task Only_temporary_rooms_that_nobody_was_in_for_long_enough_are_over(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var (empty, left, lasting) = (await Temporary(chat, ada), await Temporary(chat, ada, grace), await chat.Room(ada));
        await chat.Leave(empty, ada);
        await chat.Leave(lasting, ada);
        await chat.Leave(left, ada);

        // They left at the start.
        Assert.Empty(await Of(chat).Empty(Start));
        Assert.Equal(empty, Assert.Single(await Of(chat).Empty(Start.AddSeconds(1))));
    }

    [Theory, OnBothDatabases]
    public async Task A_room_is_purged_with_all_that_was_said_in_turns_and_no_other(DatabaseKind kind)
    {
        await using var chat = await On(kind);
        var (ada, grace, _) = await chat.People();
        var (over, other) = (await Temporary(chat, ada, grace), await Temporary(chat, ada, grace));
        foreach (var room in new[] { over, other })
        {
            await chat.Post(room, 1, ada, grace, ada, grace, ada, grace, ada);
            await chat.Script($"""
                insert into message_edits (room_id, seq, rev, content, edited_at, edited_by) select room_id, seq, rev, 'before', created_at, 'ada' from messages where room_id = '{room}';
                insert into reactions (room_id, seq, emoji, user_id, rev) select room_id, seq, 'x', 'ada', rev from messages where room_id = '{room}';
                insert into mentions (user_id, room_id, seq, in_room, activity) select 'grace', room_id, seq, true, seq from messages where room_id = '{room}';
                insert into search_entries (room_id, created_at, seq, key{(kind == DatabaseKind.Postgres ? ", grams" : "")})
                select room_id, created_at, seq, 'x'{(kind == DatabaseKind.Postgres ? ", '{1}'" : "")} from messages where room_id = '{room}';
                {Following(room)};
                insert into search_progress (room_id, seq) values ('{room}', 7);
                insert into sanctions (room_id, user_id, kind, rev, was_member, by_id, created_at) select id, 'linus', 0, 1, true, 'ada', created_at from rooms where id = '{room}';
                insert into invites (code, room_id, created_by, created_at, expires_at, uses)
                select substr(id, 2, 22), id, 'ada', created_at, created_at, 0 from rooms where id = '{room}';
                """);
        }

        var turns = new List<Removed>();
        await foreach (var turn in Of(chat).Purge(over)) turns.Add(turn);

        Assert.Equal([new("messages", 3), new("messages", 3), new("messages", 1), new("rooms", 1)], turns);
        await chat.Script(Following(over));
        await Assert.ThrowsAnyAsync<DbException>(() => chat.Script(Following(other)));
        foreach (var (room, isThere) in new[] { (over, false), (other, true) })
        {
            foreach (var statement in UpTo) Assert.Equal((statement, isThere), (statement, await chat.Database.Execute(statement, [room.Value, long.MaxValue], default) > 0));
            foreach (var statement in Whole) Assert.Equal((statement, isThere), (statement, await chat.Database.Execute(statement, [room.Value], default) > 0));
        }
    }

    private static string Following(RoomId room) =>
        $"insert into thread_follows (user_id, room_id, root_seq, following, last_read_seq) values ('grace', '{room}', 1, true, 0)";

    private static RoomPurge Of(TestChat chat) => new(chat.Database, Options.Create(new CleanUpOptions { RowsPerTurn = 3 }));

    private static Task<RoomId> Temporary(TestChat chat, UserId owner, params UserId[] others) => chat.Room(chat.NewRoom(owner) with { Temporary = true }, [.. others]);
}
