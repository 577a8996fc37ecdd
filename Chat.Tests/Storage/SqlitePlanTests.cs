using System.Text.RegularExpressions;
using Chat.Storage;
using Microsoft.Data.Sqlite;

namespace Chat.Tests.Storage;

/// <summary>What SQLite does for each statement, by its own program (https://www.sqlite.org/opcode.html): it goes to rows by index, and does not begin at the first or last one.</summary>
public sealed partial class SqlitePlanTests
{
    private static readonly HashSet<string> Expected =
    [
        // No index of SQLite serves parts of words; those on the names are at least narrower than the rooms.
        "FindRoomsByWords: rooms_by_name",
        // Those who are deleted, for each whether they are still somewhere.
        "DeletedMembers: users_deleted",
        // Those that nobody is in.
        "EmptyRooms: rooms_that_end",
        // As far as the second.
        "OtherAdmins: users_who_are_admins",
        // Few by nature: removed once they are heard.
        "WaitingReloads: reloads",
        // As far as the first of all others.
        "ClaimFirstUser: users_by_display_key",
        // What comes is looked up there, and then put where it belongs.
        "AdvanceRooms: rooms_by_activity",
        "InsertRooms: rooms_by_activity",
        // From the oldest on, as far as they have ended.
        "RemoveInvites: invites_by_end",
        "RemoveAuditEntries: audit_entries_by_time",
        // By hand or by a clean-up that walks on from where it stopped.
        "RemoveStates: orleans_storage",
        "AppliedMigrations: schema_migrations",
        "MigrationsExist: sqlite_schema",
    ];

    [Fact]
    public async Task No_statement_reads_a_table_from_its_beginning_or_end_but_where_it_is_said()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await Run(connection, SqlFiles.Sqlite[Statement.CreateMigrations]);
        foreach (var migration in SqlFiles.Sqlite.Migrations) await Run(connection, migration.Sql);
        var names = (await Rows(connection, "select rootpage, name from sqlite_schema where rootpage > 0")).ToDictionary(r => (long)r[0], r => (string)r[1]);
        names[1] = "sqlite_schema";

        var found = new HashSet<string>();
        foreach (var statement in Enum.GetValues<Statement>().Where(s => s is not (Statement.CreateMigrations or Statement.LockMigrations)))
        {
            var read = await ReadWhole(connection, SqlFiles.Sqlite[statement], names);
            found.UnionWith(read.Where(n => n != "sqlite_sequence").Select(name => $"{statement}: {name}"));
        }

        Assert.Equal(Expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static async Task<HashSet<string>> ReadWhole(SqliteConnection connection, string sql, Dictionary<long, string> names)
    {
        var cursors = new Dictionary<long, string>();
        var whole = new HashSet<string>();
        foreach (var row in await Rows(connection, "explain " + sql))
        {
            var (operation, cursor, root) = ((string)row[1], (long)row[2], (long)row[3]);
            if (operation is "OpenRead" or "OpenWrite") cursors[cursor] = names[root];
            else if (operation.StartsWith("Open", StringComparison.Ordinal)) cursors.Remove(cursor);
            else if (operation is "Rewind" or "Last" && cursors.TryGetValue(cursor, out var name)) whole.Add(name);
        }
        return whole;
    }

    private static async Task Run(SqliteConnection connection, string script)
    {
        await using var command = new SqliteCommand(script, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<object[]>> Rows(SqliteConnection connection, string sql)
    {
        await using var command = new SqliteCommand(sql, connection);
        foreach (var name in Parameter().Matches(sql).Select(m => m.Value).Distinct()) command.Parameters.AddWithValue(name, DBNull.Value);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    [GeneratedRegex(@"\$\d+")]
    private static partial Regex Parameter();
}
