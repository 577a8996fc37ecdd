using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Chat.Storage;

internal sealed class PostgresDatabase : Database
{
    /// <summary>The class of errors that keys and columns answer with.</summary>
    private const string ConstraintViolations = "23";

    /// <summary>A writer that is refused gives up what it holds: it waits as long as a statement may take.</summary>
    private static readonly TimeSpan WriterPatience = TimeSpan.FromSeconds(30);

    private readonly PostgresPool reads;
    private readonly PostgresPool writes;

    // Batches have connections of their own, as few as run at once: they wait for nobody else, and each keeps its prepared statements warm.
    private readonly PostgresPool batches;

    private readonly Circuit circuit;
    private readonly ILogger logger;

    public PostgresDatabase(DatabaseSettings where, StorageOptions options, TimeProvider time, ILogger<PostgresDatabase> logger)
        : base(SqlFiles.Postgres, logger)
    {
        var settings = ConnectionString(where, options);
        var most = new NpgsqlConnectionStringBuilder(settings).MaxPoolSize;
        reads = new PostgresPool(Share(settings, most - most / 4, (int)Math.Ceiling(options.QueryTimeout.TotalSeconds)), options.QueryTimeout, time);
        writes = new PostgresPool(Share(settings, Math.Max(1, most / 4)), WriterPatience, time);
        batches = new PostgresPool(settings, WriterPatience, time);
        circuit = new Circuit(time);
        this.logger = logger;
    }

    internal static string ConnectionString(DatabaseSettings where, StorageOptions options)
    {
        var settings = new NpgsqlConnectionStringBuilder(where.ConnectionString);
        // What the operator wrote into the connection string wins.
        if (!settings.Keys.Contains("Maximum Pool Size")) settings.MaxPoolSize = options.MaxConnections;
        if (!settings.Keys.Contains("Max Auto Prepare")) settings.MaxAutoPrepare = 100;
        if (!settings.Keys.Contains("Auto Prepare Min Usages")) settings.AutoPrepareMinUsages = 2;
        // No statement here leaves anything in its session; the reset would cost as much as a small commit.
        if (!settings.Keys.Contains("No Reset On Close")) settings.NoResetOnClose = true;
        if (!settings.Keys.Contains("Application Name")) settings.ApplicationName = "chat";
        return settings.ConnectionString;
    }

    public override bool IsUniqueViolation(DbException exception) => exception.SqlState == PostgresErrorCodes.UniqueViolation;

    public override bool IsRefused(DbException exception) =>
        exception.SqlState == PostgresErrorCodes.DivisionByZero || exception.SqlState?.StartsWith(ConstraintViolations, StringComparison.Ordinal) == true;

    public override async ValueTask DisposeAsync()
    {
        await reads.DisposeAsync();
        await writes.DisposeAsync();
        await batches.DisposeAsync();
    }

    protected override async Task<T> Run<T>(Access access, Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        circuit.Enter();
        try
        {
            var result = await Pool(access).Use(connection => RunOn(connection, access, work, cancellation), cancellation);
            circuit.Close();
            return result;
        }
        catch (Exception error) when (IsAway(error))
        {
            circuit.Open();
            throw;
        }
    }

    private PostgresPool Pool(Access access) => access switch
    {
        Access.Read => reads,
        Access.Batch => batches,
        _ => writes,
    };

    private async Task<T> RunOn<T>(NpgsqlConnection connection, Access access, Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        var session = new PostgresSession(connection, Sql);
        try
        {
            return access == Access.Transaction ? await Transact(connection, session, work, cancellation) : await work(session);
        }
        catch (NpgsqlException slow) when (slow.InnerException is TimeoutException && connection.State == ConnectionState.Open)
        {
            // The server answered that it has given up the statement: it is slow, not away.
            logger.TooSlow(slow);
            throw Refuse.DatabaseBusy();
        }
    }

    private static async Task<T> Transact<T>(
        NpgsqlConnection connection, PostgresSession session, Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var result = await work(session);
        // From here on the outcome is the database's: a commit that is cancelled half-way would leave the caller guessing.
        await (session.Abandoned ? transaction.RollbackAsync(CancellationToken.None) : transaction.CommitAsync(CancellationToken.None));
        return result;
    }

    /// <summary>Some of the connections, with a limit for each statement where the operator gave none.</summary>
    private static string Share(string settings, int connections, int? limit = null)
    {
        var share = new NpgsqlConnectionStringBuilder(settings) { MaxPoolSize = connections };
        if (limit is { } seconds && !share.Keys.Contains("Command Timeout")) share.CommandTimeout = seconds;
        return share.ConnectionString;
    }

    // What is worth another try by itself (a deadlock, say), or the server is away.
    protected override bool IsUnavailable(Exception exception) => exception is NpgsqlException { IsTransient: true } || IsAway(exception);

    protected override bool IsUnstorableText(Exception exception) => exception
        is EncoderFallbackException
        or PostgresException { SqlState: PostgresErrorCodes.UntranslatableCharacter or PostgresErrorCodes.CharacterNotInRepertoire };

    private static bool IsAway(Exception exception) => exception switch
    {
        // Shutting down, starting up or lost (57P, 08), or a replica after a switch-over (25006).
        PostgresException refused => refused.SqlState[..2] == "08" || refused.SqlState[..3] == "57P" || refused.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction,
        NpgsqlException lost => lost.InnerException is IOException or SocketException or TimeoutException,
        _ => exception is SocketException or TimeoutException,
    };
}
