using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Chat.Tests.Conformance;

public sealed class SqliteCluster() : SqlCluster("sqlite", "System.Data.SQLite")
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"chat-conformance-{Guid.NewGuid():N}.db");

    protected override Task<string> CreateDatabaseAsync() => Task.FromResult($"Data Source={_file}");

    protected override Task DropDatabaseAsync()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(_file);
        return Task.CompletedTask;
    }

    protected override DbConnection Connect(string connectionString) => new SqliteConnection(connectionString);
}
