using System.Collections.Immutable;
using System.Data.Common;
using Microsoft.Extensions.Logging;

namespace Chat.Storage;

/// <summary>Runs the statements of sql/ by their names, on the one database there is.</summary>
internal abstract class Database(SqlFiles sql, ILogger logger) : IAsyncDisposable
{
    public SqlFiles Sql => sql;

    public Task<ImmutableArray<T>> Query<T>(Statement statement, Func<Row, T> map, object?[] values, CancellationToken cancellation) =>
        Guarded(Access.Read, session => session.Query(statement, map, values, cancellation), cancellation);

    public Task<T?> QuerySingle<T>(Statement statement, Func<Row, T> map, object?[] values, CancellationToken cancellation) where T : class =>
        Guarded(Access.Read, session => session.QuerySingle(statement, map, values, cancellation), cancellation);

    public Task<T> Scalar<T>(Statement statement, object?[] values, CancellationToken cancellation) =>
        Guarded(Access.Read, session => session.Scalar<T>(statement, values, cancellation), cancellation);

    /// <summary>A statement that changes rows; answers how many.</summary>
    public Task<int> Execute(Statement statement, object?[] values, CancellationToken cancellation) =>
        Guarded(Access.Write, session => session.Execute(statement, values, cancellation), cancellation);

    /// <summary>A statement that changes rows and returns them.</summary>
    public Task<ImmutableArray<T>> Returning<T>(Statement statement, Func<Row, T> map, object?[] values, CancellationToken cancellation) =>
        Guarded(Access.Write, session => session.Query(statement, map, values, cancellation), cancellation);

    /// <summary>Statements that change rows, in one go and all or nothing; answers how many rows each changed.</summary>
    public Task<ImmutableArray<int>> Batch(ImmutableArray<(Statement Statement, object?[] Values)> statements, CancellationToken cancellation) =>
        Guarded(Access.Batch, session => session.Batch(statements, cancellation), cancellation);

    /// <summary>What a writer asks about its batch: it waits for no reader.</summary>
    public Task<ImmutableArray<T>> QueryForBatch<T>(Statement statement, Func<Row, T> map, object?[] values, CancellationToken cancellation) =>
        Guarded(Access.Batch, session => session.Query(statement, map, values, cancellation), cancellation);

    /// <summary>Several statements as one: committed when the work returns, unless it threw or called <see cref="Session.Abandon"/>.</summary>
    public Task<T> Transaction<T>(Func<Session, Task<T>> work, CancellationToken cancellation) =>
        Guarded(Access.Transaction, work, cancellation);

    public abstract bool IsUniqueViolation(DbException exception);

    /// <summary>A key, a column or the fence of a room refused the statement.</summary>
    public abstract bool IsRefused(DbException exception);

    public abstract ValueTask DisposeAsync();

    protected abstract bool IsUnavailable(Exception exception);

    /// <summary>A text holds what the database cannot keep, a U+0000 in PostgreSQL for one.</summary>
    protected abstract bool IsUnstorableText(Exception exception);

    protected abstract Task<T> Run<T>(Access access, Func<Session, Task<T>> work, CancellationToken cancellation);

    private async Task<T> Guarded<T>(Access access, Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await Run(access, work, cancellation);
        }
        catch (Exception exception) when (IsUnavailable(exception))
        {
            logger.DatabaseAway(exception);
            throw Refuse.DatabaseAway();
        }
        catch (Exception exception) when (IsUnstorableText(exception))
        {
            throw Refuse.Invalid("The text holds a character that cannot be kept.");
        }
    }
}
