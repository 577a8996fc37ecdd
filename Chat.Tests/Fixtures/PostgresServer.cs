using Npgsql;

namespace Chat.Tests.Fixtures;

/// <summary>
/// The PostgreSQL server of this test run: the one that CHAT_TEST_POSTGRES names (a connection string of a user who may create
/// databases), or else one of our own, started by the first test that needs it and gone with the process.
/// </summary>
public static class PostgresServer
{
    private static readonly string? Given = Environment.GetEnvironmentVariable("CHAT_TEST_POSTGRES") is { Length: > 0 } given ? given : null;
    private static readonly Lazy<Task<string>> Server = new(FindOrStart);
    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);

    /// <summary>A fresh database with the current schema. Answers its connection string.</summary>
    public static async Task<string> CreateDatabase() => await Create($"template {await Template.Value}");

    /// <summary>A fresh database with nothing in it. Answers its connection string.</summary>
    public static async Task<string> CreateEmptyDatabase() => await Create("template template0");

    /// <summary>An empty database whose texts are not Unicode. Answers its connection string.</summary>
    public static async Task<string> CreateLatinDatabase() => await Create("template template0 encoding 'LATIN1' lc_collate 'C' lc_ctype 'C'");

    public static async Task DropDatabase(string connectionString)
    {
        // Our own server takes its databases with it; dropping one costs a checkpoint.
        if (Given is null) return;
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await Run($"drop database if exists {name} with (force)");
    }

    private static async Task<string> Create(string with)
    {
        var name = $"chat_test_{Guid.NewGuid():n}";
        await Run($"create database {name} {with}");
        return new NpgsqlConnectionStringBuilder(await Server.Value) { Database = name, Pooling = true }.ConnectionString;
    }

    private static async Task<string> MakeTemplate()
    {
        var connectionString = await CreateEmptyDatabase();
        await using (var database = TestDatabases.Open(connectionString))
            await TestDatabases.Migrator(database).Migrate();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DropDatabase(connectionString).Wait();
        return new NpgsqlConnectionStringBuilder(connectionString).Database!;
    }

    private static async Task<string> FindOrStart() => Given ?? await ThrowAwayPostgres.Start();

    private static async Task Run(string sql)
    {
        var settings = new NpgsqlConnectionStringBuilder(await Server.Value) { Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
