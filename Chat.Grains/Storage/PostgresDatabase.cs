using System.Data.Common;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Chat.Storage;

internal sealed class PostgresDatabase(DatabaseSettings where, StorageOptions options, TimeProvider time, ILogger<PostgresDatabase> logger)
    : Database(SqlFiles.Postgres, logger)
{
    /// <summary>The class of errors that keys and columns answer with.</summary>
    private const string ConstraintViolations = "23";

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(ConnectionString(where, options));

    // Batches have connections of their own, as few as run at once: they wait for no reader, and each keeps its prepared statements warm.
    private readonly NpgsqlDataSource batches = NpgsqlDataSource.Create(ConnectionString(where, options));

    private readonly Circuit circuit = new(time);

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
        await source.DisposeAsync();
        await batches.DisposeAsync();
    }

    protected override async Task<T> Run<T>(Access access, Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        circuit.Enter();
        try
        {
            var result = await RunNow(access, work, cancellation);
            circuit.Close();
            return result;
        }
        catch (Exception error) when (IsAway(error))
        {
            circuit.Open();
            throw;
        }
    }

    private async Task<T> RunNow<T>(Access access, Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = await (access == Access.Batch ? batches : source).OpenConnectionAsync(cancellation);
        var session = new PostgresSession(connection, Sql);
        if (access != Access.Transaction) return await work(session);

        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var result = await work(session);
        // From here on the outcome is the database's: a commit that is cancelled half-way would leave the caller guessing.
        await (session.Abandoned ? transaction.RollbackAsync(CancellationToken.None) : transaction.CommitAsync(CancellationToken.None));
        return result;
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
