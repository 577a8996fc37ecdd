using System.Collections.Concurrent;
using System.Collections.Immutable;
using Chat.Gateway.Hosting;

namespace Chat.Gateway.Connections;

/// <summary>Which connections of which user are on this process. Read without a lock; written by the user's turn only (see LocalUsers).</summary>
internal sealed class LocalConnections(ChatMetrics metrics)
{
    private readonly ConcurrentDictionary<UserId, ImmutableArray<LocalConnection>> byUser = new();

    public IEnumerable<UserId> Users => byUser.Keys;

    public IEnumerable<LocalConnection> All => byUser.SelectMany(u => u.Value);

    public ImmutableArray<LocalConnection> Of(UserId user) => byUser.GetValueOrDefault(user, []);

    public IReadOnlyList<string> IdsOf(UserId user, string? except = null) => [.. Of(user).Select(c => c.Id).Where(id => id != except)];

    public void Add(LocalConnection connection)
    {
        byUser.AddOrUpdate(connection.UserId, static (_, added) => [added], static (_, there, added) => there.Add(added), connection);
        metrics.Connected();
    }

    /// <summary>Answers whether it was there.</summary>
    public bool Remove(LocalConnection connection)
    {
        var there = Of(connection.UserId);
        var left = there.RemoveAll(c => c.Id == connection.Id);
        if (left.Length == there.Length) return false;
        if (left.IsEmpty) byUser.TryRemove(connection.UserId, out _);
        else byUser[connection.UserId] = left;
        metrics.Disconnected();
        return true;
    }
}
