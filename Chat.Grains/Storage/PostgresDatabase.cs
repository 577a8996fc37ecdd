using System.Data.Common;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Chat.Storage;

internal sealed class PostgresDatabase(DatabaseSettings where, StorageOptions options, ILogger<PostgresDatabase> logger)
    : Database(SqlFiles.Postgres, logger)
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(ConnectionString(where, options));

    internal static string ConnectionString(DatabaseSettings where, StorageOptions options)
    {
        var settings = new NpgsqlConnectionStringBuilder(where.ConnectionString);
        // What the operator wrote into the connection string wins.
        if (!settings.Keys.Contains("Maximum Pool Size")) settings.MaxPoolSize = options.MaxConnections;
        if (!settings.Keys.Contains("Max Auto Prepare")) settings.MaxAutoPrepare = 100;
        if (!settings.Keys.Contains("Auto Prepare Min Usages")) settings.AutoPrepareMinUsages = 2;
        if (!settings.Keys.Contains("Application Name")) settings.ApplicationName = "chat";
        return settings.ConnectionString;
    }

    public override bool IsUniqueViolation(DbException exception) => exception.SqlState == PostgresErrorCodes.UniqueViolation;

    public override bool IsForeignKeyViolation(DbException exception) => exception.SqlState == PostgresErrorCodes.ForeignKeyViolation;

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    protected override async Task<T> Run<T>(Access access, Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation);
        var session = new PostgresSession(connection, Sql);
        if (access != Access.Transaction) return await work(session);

        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var result = await work(session);
        // From here on the outcome is the database's: a commit that is cancelled half-way would leave the caller guessing.
        await (session.Abandoned ? transaction.RollbackAsync(CancellationToken.None) : transaction.CommitAsync(CancellationToken.None));
        return result;
    }

    protected override bool IsUnavailable(Exception exception) => exception switch
    {
        // Shutting down, starting up or lost (57P, 08), a replica after a switch-over (25006), or worth another try by itself.
        PostgresException refused => refused.IsTransient || refused.SqlState[..2] == "08" || refused.SqlState[..3] == "57P"
            || refused.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction,
        NpgsqlException lost => lost.IsTransient || lost.InnerException is IOException or SocketException or TimeoutException,
        _ => exception is SocketException or TimeoutException,
    };

    protected override bool IsUnstorableText(Exception exception) => exception
        is EncoderFallbackException
        or PostgresException { SqlState: PostgresErrorCodes.UntranslatableCharacter or PostgresErrorCodes.CharacterNotInRepertoire };
}
