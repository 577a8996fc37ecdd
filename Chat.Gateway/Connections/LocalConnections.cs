using System.Collections.Concurrent;
using System.Collections.Immutable;
using Chat.Gateway.Hosting;

namespace Chat.Gateway.Connections;

/// <summary>Which connections of which user are on this process. Read without a lock; written by the user's turn only (see LocalUsers).</summary>
internal sealed class LocalConnections(ChatMetrics metrics)
{
    private readonly ConcurrentDictionary<UserId, (long Visit, ImmutableArray<LocalConnection> All)> byUser = new();
    private long visits;

    public IEnumerable<UserId> Users => byUser.Select(u => u.Key);

    public IEnumerable<LocalConnection> All => byUser.SelectMany(u => u.Value.All);

    public ImmutableArray<LocalConnection> Of(UserId user) => byUser.TryGetValue(user, out var there) ? there.All : [];

    public IReadOnlyList<string> IdsOf(UserId user, string? except = null) => [.. Of(user).Select(c => c.Id).Where(id => id != except)];

    /// <summary>Counts from the user's first connection to the last one; a later visit has a higher number. 0: there is none.</summary>
    public long Visit(UserId user) => byUser.GetValueOrDefault(user).Visit;

    public void Add(LocalConnection connection)
    {
        var visit = Interlocked.Increment(ref visits);
        byUser.AddOrUpdate(
            connection.UserId, static (_, added) => (added.visit, [added.connection]), static (_, there, added) => (there.Visit, there.All.Add(added.connection)), (visit, connection));
        metrics.Connected();
    }

    /// <summary>Answers whether it was there.</summary>
    public bool Remove(LocalConnection connection)
    {
        if (!byUser.TryGetValue(connection.UserId, out var there)) return false;
        var left = there.All.RemoveAll(c => c.Id == connection.Id);
        if (left.Length == there.All.Length) return false;
        if (left.IsEmpty) byUser.TryRemove(connection.UserId, out _);
        else byUser[connection.UserId] = (there.Visit, left);
        metrics.Disconnected();
        return true;
    }
}
