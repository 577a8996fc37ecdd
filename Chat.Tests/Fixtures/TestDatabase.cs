using Chat.Storage;

namespace Chat.Tests.Fixtures;

/// <summary>A fresh database of one test, with the current schema unless it is asked for empty.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<Database> _open;
    private readonly Func<Task> _remove;
    private readonly List<Database> _opened = [];

    private TestDatabase(Func<Database> open, Func<Task> remove) => (_open, _remove) = (open, remove);

    public static async Task<TestDatabase> Create(DatabaseKind kind, bool empty = false)
    {
        if (kind == DatabaseKind.Postgres)
        {
            var connectionString = empty ? await PostgresServer.CreateEmptyDatabase() : await PostgresServer.CreateDatabase();
            return new TestDatabase(() => TestDatabases.Open(connectionString), () => PostgresServer.DropDatabase(connectionString));
        }

        var folder = new TemporaryFolder();
        var database = new TestDatabase(() => TestDatabases.Open(folder), () => Task.Run(folder.Dispose));
        if (!empty) await TestDatabases.Migrator(database.Open()).Migrate();
        return database;
    }

    /// <summary>Opens it as another process would.</summary>
    public Database Open()
    {
        _opened.Add(_open());
        return _opened[^1];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _opened) await database.DisposeAsync();
        await _remove();
    }
}
