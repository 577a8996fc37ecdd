using Chat.Storage;
using Chat.Tests.Fixtures;

namespace Chat.Tests.Storage;

public sealed class MigratorTests
{
    private static readonly Migration First = new("migrations", 1, "0001_first", "create table first (id integer);");
    private static readonly Migration Second = new("migrations", 2, "0002_second", "create table second (id integer); create index by_id on second (id);");
    private static readonly Migration Third = new("migrations", 3, "0003_third", "create table third (id integer);");

    [Theory, OnBothDatabases]
    public async Task An_empty_database_is_refused_until_it_is_migrated(DatabaseKind kind)
    {
        await using var place = await TestDatabase.Create(kind, empty: true);
        var migrator = TestDatabases.Migrator(place.Open());

        var refusal = await Assert.ThrowsAsync<MigrationException>(() => migrator.EnsureCurrent());
        await migrator.Migrate();

        Assert.Contains("0001_users", refusal.Message, StringComparison.Ordinal);
        await migrator.EnsureCurrent();
    }

    [Fact]
    public async Task A_database_that_cannot_keep_every_text_is_refused()
    {
        var latin = await PostgresServer.CreateLatinDatabase();
        await using (var database = TestDatabases.Open(latin))
        {
            var refusal = await Assert.ThrowsAsync<MigrationException>(() => TestDatabases.Migrator(database).Migrate());

            Assert.Contains("LATIN1", refusal.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<MigrationException>(() => TestDatabases.Migrator(database).EnsureCurrent());
        }

        await PostgresServer.DropDatabase(latin);
    }

    [Theory, OnBothDatabases]
    public async Task Migrating_twice_applies_each_file_once(DatabaseKind kind)
    {
        await using var place = await TestDatabase.Create(kind, empty: true);
        var database = place.Open();

        await TestDatabases.Migrator(database, First, Second).Migrate();
        await TestDatabases.Migrator(database, First, Second).Migrate();

        Assert.Equal(["0001_first", "0002_second"], await Applied(database));
    }

    [Theory, OnBothDatabases]
    public async Task Two_migrators_at_once_share_the_work(DatabaseKind kind)
    {
        await using var place = await TestDatabase.Create(kind, empty: true);
        var database = place.Open();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TestDatabases.Migrator(place.Open(), First, Second, Third).Migrate()));

        Assert.Equal(["0001_first", "0002_second", "0003_third"], await Applied(database));
    }

    [Theory, OnBothDatabases]
    public async Task A_file_edited_after_it_ran_is_refused(DatabaseKind kind)
    {
        await using var place = await TestDatabase.Create(kind, empty: true);
        var database = place.Open();
        await TestDatabases.Migrator(database, First).Migrate();

        var edited = TestDatabases.Migrator(database, First with { Sql = First.Sql + " -- edited" }, Second);

        Assert.Contains("edited", (await Assert.ThrowsAsync<MigrationException>(() => edited.Migrate())).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<MigrationException>(() => edited.EnsureCurrent());
        Assert.Equal(["0001_first"], await Applied(database));
    }

    [Theory, OnBothDatabases]
    public async Task A_database_newer_than_the_program_is_used_but_not_migrated(DatabaseKind kind)
    {
        await using var place = await TestDatabase.Create(kind, empty: true);
        var database = place.Open();
        await TestDatabases.Migrator(database, First, Second).Migrate();

        var older = TestDatabases.Migrator(database, First);

        Assert.Contains("newer", (await Assert.ThrowsAsync<MigrationException>(() => older.Migrate())).Message, StringComparison.Ordinal);
        await older.EnsureCurrent();
    }

    [Theory, OnBothDatabases]
    public async Task A_database_with_a_gap_in_its_history_is_refused(DatabaseKind kind)
    {
        await using var place = await TestDatabase.Create(kind, empty: true);
        var database = place.Open();
        await TestDatabases.Migrator(database, First, Third).Migrate();

        var refusal = await Assert.ThrowsAsync<MigrationException>(() => TestDatabases.Migrator(database, First, Second, Third).Migrate());

        Assert.Contains("gap", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_file_that_fails_leaves_nothing_behind(DatabaseKind kind)
    {
        await using var place = await TestDatabase.Create(kind, empty: true);
        var database = place.Open();
        var broken = Second with { Sql = "create table second (id integer); insert into nowhere values (1);" };

        await Assert.ThrowsAnyAsync<Exception>(() => TestDatabases.Migrator(database, First, broken).Migrate());
        await TestDatabases.Migrator(database, First, Second).Migrate();

        Assert.Equal(["0001_first", "0002_second"], await Applied(database));
    }

    private static async Task<IEnumerable<string>> Applied(Database database) =>
        await database.Query(Statement.AppliedMigrations, row => row.Text("name"), [], CancellationToken.None);
}
