using System.Data.Common;
using Chat.Tests.Fixtures;
using Npgsql;

namespace Chat.Tests.Storage;

public sealed class OrleansOnPostgres() : OrleansSilo("postgres", "Npgsql")
{
    private string? connectionString;

    public NpgsqlConnection Connect() => new(connectionString);

    protected override async Task<string> CreateDatabaseAsync() => connectionString = await PostgresServer.CreateEmptyDatabase();

    protected override Task DropDatabaseAsync() => PostgresServer.DropDatabase(connectionString!);

    protected override DbConnection Connect(string connectionString) => new NpgsqlConnection(connectionString);
}
