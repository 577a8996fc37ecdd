using System.Collections.Immutable;
using System.Data.Common;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Chat.Storage;

/// <summary>A connection with its prepared statements; used by one caller at a time.</summary>
internal sealed class SqliteSession(SqliteConnection connection, SqlFiles sql) : Session, IAsyncDisposable
{
    private readonly Dictionary<Statement, SqliteCommand> prepared = [];
    private SqliteTransaction? transaction;

    // Immediate: a transaction that reads first and then wants to write could otherwise find the lock gone to another process.
    public void Begin() => transaction = connection.BeginTransaction(deferred: false);

    public void End(bool commit)
    {
        try
        {
            if (commit && !Abandoned) transaction!.Commit();
        }
        finally
        {
            transaction!.Dispose();
            transaction = null;
            Abandoned = false;
        }
    }

    /// <summary>Ends what runs on it now; may come from any thread.</summary>
    public void Interrupt() => raw.sqlite3_interrupt(connection.Handle);

    public override async Task<ImmutableArray<int>> Batch(
        ImmutableArray<(Statement Statement, object?[] Values)> statements, CancellationToken cancellation)
    {
        var changed = ImmutableArray.CreateBuilder<int>(statements.Length);
        foreach (var (statement, values) in statements) changed.Add(await Execute(statement, values, cancellation));
        return changed.MoveToImmutable();
    }

    public override async Task Script(string sql, CancellationToken cancellation)
    {
        await using var command = new SqliteCommand(sql, connection, transaction);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in prepared.Values) await command.DisposeAsync();
        await connection.DisposeAsync();
    }

    protected override DbCommand Command(Statement statement, object?[] values)
    {
        if (!prepared.TryGetValue(statement, out var command))
        {
            prepared[statement] = command = new SqliteCommand(sql[statement], connection);
            for (var i = 1; i <= values.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        }

        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = Value(values[i]);
        return command;
    }

    private static object Value(object? value) => value switch
    {
        null => DBNull.Value,
        JsonRows json => Encoding.UTF8.GetString(json.Utf8.Span),
        DateTimeOffset time => SqlTime.Text(time),
        string[] texts => JsonSerializer.Serialize(texts),
        short[] numbers => JsonSerializer.Serialize(numbers),
        _ => value,
    };
}
