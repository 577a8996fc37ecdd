using System.Data.Common;
using Chat.Tests.Fixtures;
using Npgsql;

namespace Chat.Tests.Conformance;

public sealed class PostgresCluster() : SqlCluster("postgres", "Npgsql")
{
    private string? _connectionString;

    public NpgsqlConnection Connect() => new(_connectionString);

    protected override async Task<string> CreateDatabaseAsync() => _connectionString = await PostgresServer.CreateEmptyDatabase();

    protected override Task DropDatabaseAsync() => PostgresServer.DropDatabase(_connectionString!);

    protected override DbConnection Connect(string connectionString) => new NpgsqlConnection(connectionString);
}
