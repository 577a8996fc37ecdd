using System.Collections.Immutable;
using System.Data.Common;

namespace Chat.Storage;

/// <summary>A connection while it is ours.</summary>
internal abstract class Session
{
    public bool Abandoned { get; protected set; }

    /// <summary>Nothing of this transaction is to stay.</summary>
    public void Abandon() => Abandoned = true;

    public async Task<ImmutableArray<T>> Query<T>(Statement statement, Func<Row, T> map, object?[] values, CancellationToken cancellation)
    {
        await using var reader = await Command(statement, values).ExecuteReaderAsync(cancellation);
        var row = new Row(reader);
        var rows = ImmutableArray.CreateBuilder<T>();
        while (await row.Next(cancellation)) rows.Add(map(row));
        return rows.DrainToImmutable();
    }

    public async Task<T?> QuerySingle<T>(Statement statement, Func<Row, T> map, object?[] values, CancellationToken cancellation) where T : class
    {
        await using var reader = await Command(statement, values).ExecuteReaderAsync(cancellation);
        var row = new Row(reader);
        return await row.Next(cancellation) ? map(row) : null;
    }

    public async Task<T> Scalar<T>(Statement statement, object?[] values, CancellationToken cancellation)
    {
        await using var reader = await Command(statement, values).ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? reader.GetFieldValue<T>(0)
            : throw new InvalidOperationException($"{statement} answered no row.");
    }

    public Task<int> Execute(Statement statement, object?[] values, CancellationToken cancellation) =>
        Command(statement, values).ExecuteNonQueryAsync(cancellation);

    /// <summary>Statements that change rows; answers how many each changed. Nothing stays of any when one fails.</summary>
    public abstract Task<ImmutableArray<int>> Batch(ImmutableArray<(Statement Statement, object?[] Values)> statements, CancellationToken cancellation);

    /// <summary>Runs a whole file of statements.</summary>
    public abstract Task Script(string sql, CancellationToken cancellation);

    protected abstract DbCommand Command(Statement statement, object?[] values);
}
