using System.Collections.Immutable;
using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Chat.Storage;

internal sealed class PostgresSession(NpgsqlConnection connection, SqlFiles sql) : Session
{
    /// <summary>One round trip, one implicit transaction.</summary>
    public override async Task<ImmutableArray<int>> Batch(
        ImmutableArray<(Statement Statement, object?[] Values)> statements, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var (statement, values) in statements)
        {
            var command = new NpgsqlBatchCommand(sql[statement]);
            foreach (var value in values) command.Parameters.Add(Parameter(value));
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(cancellation);
        return [.. batch.BatchCommands.Select((DbBatchCommand c) => c.RecordsAffected)];
    }

    public override async Task Script(string sql, CancellationToken cancellation)
    {
        // A migration takes the time it takes.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    protected override DbCommand Command(Statement statement, object?[] values)
    {
        var command = new NpgsqlCommand(sql[statement], connection);
        foreach (var value in values) command.Parameters.Add(Parameter(value));
        return command;
    }

    private static NpgsqlParameter Parameter(object? value) => value switch
    {
        null => new() { Value = DBNull.Value },
        JsonRows json => new() { Value = json.Utf8, NpgsqlDbType = NpgsqlDbType.Json },
        // PostgreSQL keeps microseconds; cut here rather than rounded, so that both databases keep the same.
        DateTimeOffset time => new() { Value = SqlTime.Cut(time).UtcDateTime, NpgsqlDbType = NpgsqlDbType.TimestampTz },
        _ => new() { Value = value },
    };
}
