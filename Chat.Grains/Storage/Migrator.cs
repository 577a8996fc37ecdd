using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Chat.Storage;

/// <summary>
/// Brings the database's schema to what this program needs: each file once, in order, in a transaction of its own, one migrator at a
/// time. Refuses a database that a newer program has been at, and files that were edited after they ran.
/// </summary>
public sealed class Migrator
{
    private readonly Database database;
    private readonly ImmutableArray<Migration> migrations;

    // Made once: health looks at the schema all the time.
    private readonly FrozenDictionary<(string Folder, int Number), string> hashes;

    private readonly TimeProvider time;
    private readonly ILogger logger;

    internal Migrator(Database database, ImmutableArray<Migration> migrations, TimeProvider time, ILogger<Migrator> logger)
    {
        (this.database, this.migrations, this.time, this.logger) = (database, migrations, time, logger);
        hashes = migrations.ToFrozenDictionary(m => (m.Folder, m.Number), m => m.Sha256);
    }

    /// <summary>Applies what is missing. Errors: <see cref="MigrationException"/>, unavailable.</summary>
    public async Task Migrate(CancellationToken cancellation = default)
    {
        await EnsureEncoding(cancellation);
        while (await database.Transaction(session => ApplyNext(session, cancellation), cancellation) is { } applied)
            logger.Applied(applied);
    }

    /// <summary>
    /// Throws <see cref="MigrationException"/> where something is missing; changes nothing. A newer database is accepted: while a cluster is
    /// upgraded the older processes run on it for a while.
    /// </summary>
    public async Task EnsureCurrent(CancellationToken cancellation = default)
    {
        await EnsureEncoding(cancellation);
        var applied = await database.Scalar<bool>(Statement.MigrationsExist, [], cancellation)
            ? await database.Query(Statement.AppliedMigrations, ReadApplied, [], cancellation)
            : [];
        if (Next([.. applied.Where(IsKnown)]) is { } missing)
            throw new MigrationException($"The database lacks {missing}: run the migrations first.");
    }

    /// <summary>A database that cannot keep every text would refuse whole batches for one letter.</summary>
    private async Task EnsureEncoding(CancellationToken cancellation)
    {
        if (await database.Scalar<string>(Statement.Encoding, [], cancellation) is not "UTF8" and var encoding)
            throw new MigrationException($"The database has the encoding {encoding}; make one with encoding UTF8: create database chat encoding 'UTF8' template template0.");
    }

    private async Task<Migration?> ApplyNext(Session session, CancellationToken cancellation)
    {
        await session.Script(database.Sql[Statement.LockMigrations], cancellation);
        await session.Script(database.Sql[Statement.CreateMigrations], cancellation);
        if (Next(await session.Query(Statement.AppliedMigrations, ReadApplied, [], cancellation)) is not { } next) return null;

        await session.Script(next.Sql, cancellation);
        await session.Execute(Statement.RecordMigration, [next.Folder, next.Number, next.Name, next.Sha256, time.GetUtcNow()], cancellation);
        return next;
    }

    private Migration? Next(ImmutableArray<AppliedMigration> applied)
    {
        foreach (var was in applied)
        {
            var known = migrations.FirstOrDefault(m => m.Folder == was.Folder && m.Number == was.Number)
                ?? throw new MigrationException($"The database is newer than this program: it has {was}, which this program does not know.");
            if (hashes[(known.Folder, known.Number)] != was.Sha256)
                throw new MigrationException($"{known} is not what was applied as {was}: a migration must not be edited, add a new one.");
        }

        var next = migrations.FirstOrDefault(m => !applied.Any(a => a.Folder == m.Folder && a.Number == m.Number));
        if (next is not null && applied.Any(a => a.Folder == next.Folder && a.Number > next.Number))
            throw new MigrationException($"The database lacks {next} although later ones were applied: its history has a gap.");
        return next;
    }

    private bool IsKnown(AppliedMigration applied) => migrations.Any(m => m.Folder == applied.Folder && m.Number == applied.Number);

    private static AppliedMigration ReadApplied(Row row) =>
        new(row.Text("folder"), row.Int("number"), row.Text("name"), row.Text("sha256"));
}
