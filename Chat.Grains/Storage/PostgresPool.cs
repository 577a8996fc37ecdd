using Npgsql;

namespace Chat.Storage;

/// <summary>Connections of one purpose. Who must wait for one too long is told so: that says nothing about the server.</summary>
/// <param name="connectionString">How they are opened, and how many there are at most.</param>
/// <param name="patience">How long a caller waits for one.</param>
/// <param name="time">The clock.</param>
internal sealed class PostgresPool(string connectionString, TimeSpan patience, TimeProvider time) : IAsyncDisposable
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(connectionString);

    // As many turns as there are connections: Npgsql itself never finds its pool exhausted, which it reports as a time-out like any other.
    private readonly SemaphoreSlim free = new(new NpgsqlConnectionStringBuilder(connectionString).MaxPoolSize);

    /// <summary>Errors: unavailable, where none gets free.</summary>
    public async Task<T> Use<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellation)
    {
        await Turn(cancellation);
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellation);
            return await work(connection);
        }
        finally
        {
            free.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        free.Dispose();
    }

    private async Task Turn(CancellationToken cancellation)
    {
        if (free.Wait(0, CancellationToken.None)) return;
        using var limit = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            await free.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Refuse.DatabaseBusy();
        }
    }
}
