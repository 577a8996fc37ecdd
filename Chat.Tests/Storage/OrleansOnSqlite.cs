using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Chat.Tests.Storage;

public sealed class OrleansOnSqlite() : OrleansSilo("sqlite", "System.Data.SQLite")
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"chat-orleans-{Guid.NewGuid():N}.db");

    protected override Task<string> CreateDatabaseAsync() => Task.FromResult($"Data Source={file}");

    protected override Task DropDatabaseAsync()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(file);
        return Task.CompletedTask;
    }

    protected override DbConnection Connect(string connectionString) => new SqliteConnection(connectionString);
}
