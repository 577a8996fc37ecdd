using Chat.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Chat.Tests.Fixtures;

/// <summary>The databases as the program opens them.</summary>
internal static class TestDatabases
{
    public static Database Open(string connectionString, StorageOptions? options = null) => new PostgresDatabase(
        new DatabaseSettings(true, connectionString), options ?? new StorageOptions(), TimeProvider.System, NullLogger<PostgresDatabase>.Instance);

    public static Database Open(TemporaryFolder folder, StorageOptions? options = null) => new SqliteDatabase(
        DatabaseSettings.InFolder(folder.Path), options ?? new StorageOptions(), TimeProvider.System, NullLogger<SqliteDatabase>.Instance);

    public static Migrator Migrator(Database database, params IEnumerable<Migration> migrations) => new(
        database, migrations.Any() ? [.. migrations] : database.Sql.Migrations, TimeProvider.System, NullLogger<Migrator>.Instance);
}
