using Chat.Messages;
using Chat.Rooms;
using Chat.Storage;
using Chat.Tests.Fixtures;

namespace Chat.Tests.Storage;

public sealed class UpgradeTests
{
    /// <summary>Migrations before rooms had a number of their activity.</summary>
    private const int Before = 5;

    [Theory, OnBothDatabases]
    public async Task Rooms_of_an_older_version_are_listed_by_what_was_said_in_them(DatabaseKind kind)
    {
        await using var place = await TestDatabase.Create(kind, empty: true);
        var database = place.Open();
        await TestDatabases.Migrator(database, database.Sql.Migrations.Where(m => m.Folder == "migrations" && m.Number <= Before)).Migrate();
        await database.Transaction(OlderRooms, CancellationToken.None);

        await TestDatabases.Migrator(database).Migrate();

        var rooms = await new RoomStore(database, new MessageStore(database)).Summaries(new UserId("ada"), null, null, 10);
        Assert.Equal(["busy", "young", "old"], rooms.Rooms.Select(r => r.Room.Name));
    }

    private static async Task<bool> OlderRooms(Session session)
    {
        await session.Script(
            """
            insert into users (id, username, display_name, display_key, role, status_text, created_at)
            values ('ada', 'ada', 'Ada', 'ada', 0, '', '2026-01-31T08:00:00.000000Z');
            insert into rooms (id, type, name, name_key, description, created_by, created_at, member_count, rev, last_seq)
            values ('r1', 0, 'old', 'old', '', 'ada', '2026-01-31T08:01:00.000000Z', 1, 1, 0),
              ('r2', 0, 'busy', 'busy', '', 'ada', '2026-01-31T08:02:00.000000Z', 1, 2, 1),
              ('r3', 0, 'young', 'young', '', 'ada', '2026-01-31T08:03:00.000000Z', 1, 1, 0);
            insert into messages (room_id, seq, rev, author_id, client_id, type, content, created_at)
            values ('r2', 1, 2, 'ada', 'c-1', 0, 'Hello', '2026-01-31T08:04:00.000000Z');
            insert into room_members (room_id, user_id, role, joined_at, rev, last_read_seq)
            values ('r1', 'ada', 3, '2026-01-31T08:01:00.000000Z', 1, 0), ('r2', 'ada', 3, '2026-01-31T08:02:00.000000Z', 1, 0),
              ('r3', 'ada', 3, '2026-01-31T08:03:00.000000Z', 1, 0);
            """,
            CancellationToken.None);
        return true;
    }
}
