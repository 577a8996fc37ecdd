using Chat.Storage;
using Npgsql;

namespace Chat.Tests.Fixtures;

/// <summary>A fresh database of one test, with the current schema unless it is asked for empty.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<StorageOptions?, Database> open;
    private readonly Func<Task> remove;
    private readonly List<Database> opened = [];

    private readonly string connectionString;

    private TestDatabase(string connectionString, Func<StorageOptions?, Database> open, Func<Task> remove) =>
        (this.connectionString, this.open, this.remove) = (connectionString, open, remove);

    public static async Task<TestDatabase> Create(DatabaseKind kind, bool empty = false)
    {
        if (kind == DatabaseKind.Postgres)
        {
            var connectionString = empty ? await PostgresServer.CreateEmptyDatabase() : await PostgresServer.CreateDatabase();
            return new TestDatabase(connectionString, o => TestDatabases.Open(connectionString, o), () => PostgresServer.DropDatabase(connectionString));
        }

        var folder = new TemporaryFolder();
        return await In(folder, empty, () => Task.Run(folder.Dispose));
    }

    /// <summary>The SQLite file of a folder, which stays.</summary>
    public static Task<TestDatabase> In(TemporaryFolder folder) => In(folder, empty: false, () => Task.CompletedTask);

    private static async Task<TestDatabase> In(TemporaryFolder folder, bool empty, Func<Task> remove)
    {
        var database = new TestDatabase(folder.Path, o => TestDatabases.Open(folder, o), remove);
        if (!empty) await TestDatabases.Migrator(database.Open()).Migrate();
        return database;
    }

    /// <summary>Opens it as another process would.</summary>
    public Database Open(StorageOptions? options = null)
    {
        opened.Add(open(options));
        return opened[^1];
    }

    /// <summary>The first column of what a script on PostgreSQL answers last.</summary>
    public async Task<List<string>> Read(string script)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(script);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        do
            while (await reader.ReadAsync()) lines.Add(reader.GetString(0));
        while (await reader.NextResultAsync());
        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in opened) await database.DisposeAsync();
        await remove();
    }
}
