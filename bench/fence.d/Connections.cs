using System.Collections.Concurrent;
using Npgsql;

namespace Chat.Fence;

/// <summary>
/// Where writers take connections from: a stack of open ones, the last one given back first, as node-postgres does and as a writer with a
/// connection of its own has it; or Npgsql's pool, the longest unused one first.
/// </summary>
internal sealed class Connections(NpgsqlDataSource source, bool pool) : IAsyncDisposable
{
    private readonly ConcurrentStack<NpgsqlConnection> kept = new();

    public async Task<T> Use<T>(Func<NpgsqlConnection, Task<T>> work)
    {
        if (!kept.TryPop(out var connection)) connection = await source.OpenConnectionAsync();
        try
        {
            return await work(connection);
        }
        finally
        {
            if (pool) await connection.DisposeAsync();
            else kept.Push(connection);
        }
    }

    /// <summary>Fills the pool, as after a crowd has come.</summary>
    public async Task Fill(int size)
    {
        var connections = await Task.WhenAll(Enumerable.Range(0, size).Select(async _ => await source.OpenConnectionAsync()));
        foreach (var connection in connections) await connection.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        while (kept.TryPop(out var connection)) await connection.DisposeAsync();
    }
}
