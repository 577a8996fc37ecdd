using System.Collections.Immutable;

namespace Chat.Presence;

/// <summary>
/// Who of a room is online: leases of gateways, each with the users connected there. Pure; dies with the activation, and the
/// gateways' next renewal fills it again.
/// </summary>
/// <param name="lease">How long a gateway's word holds.</param>
internal sealed class PresenceBoard(TimeSpan lease)
{
    private readonly Dictionary<string, (DateTimeOffset Until, HashSet<UserId> Users)> gateways = [];
    private HashSet<UserId> told = [];

    /// <summary>Users online, as last told.</summary>
    public int Count => told.Count;

    /// <summary>When the next lease ends; null when there is none.</summary>
    public DateTimeOffset? NextExpiry => gateways.Count == 0 ? null : gateways.Values.Min(g => g.Until);

    public bool IsOnline(UserId user) => gateways.Values.Any(g => g.Users.Contains(user));

    public ImmutableArray<UserId> Online() => [.. gateways.Values.SelectMany(g => g.Users).Distinct()];

    /// <summary>Takes a gateway's word; users who are not members are left out.</summary>
    public void Report(PresenceReport report, Func<UserId, bool> isMember, DateTimeOffset now)
    {
        var users = gateways.TryGetValue(report.GatewayId, out var known) && !report.IsComplete ? known.Users : [];
        users.UnionWith(report.Online.Where(isMember));
        users.ExceptWith(report.Offline);
        if (users.Count == 0) gateways.Remove(report.GatewayId);
        else gateways[report.GatewayId] = (now + lease, users);
    }

    /// <summary>The user is no member any more.</summary>
    public void Remove(UserId user)
    {
        foreach (var gateway in gateways.Values) gateway.Users.Remove(user);
    }

    /// <summary>Forgets the gateways whose lease has ended.</summary>
    public void Expire(DateTimeOffset now)
    {
        foreach (var gateway in gateways.Where(g => g.Value.Until <= now).Select(g => g.Key).ToArray()) gateways.Remove(gateway);
    }

    /// <summary>What changed since the last call; a user who came and went in between is not in it.</summary>
    public (ImmutableArray<UserId> Online, ImmutableArray<UserId> Offline) TakeChanges()
    {
        var now = gateways.Values.SelectMany(g => g.Users).ToHashSet();
        var changes = (now.Except(told).ToImmutableArray(), told.Except(now).ToImmutableArray());
        told = now;
        return changes;
    }
}
