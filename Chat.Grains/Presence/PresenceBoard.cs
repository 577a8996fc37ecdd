using System.Collections.Immutable;

namespace Chat.Presence;

/// <summary>
/// Who of a room is online: of each gateway, the users connected there. Pure; dies with the activation, and the gateways notice and say
/// everything again.
/// </summary>
internal sealed class PresenceBoard
{
    /// <summary>Above so many online only their number is told (promise P13): nobody reads a longer list, and it would cost each reader its length.</summary>
    public const int MostShown = 200;

    private readonly Dictionary<string, BoardEntry> gateways = [];

    private HashSet<UserId> told = [];

    /// <summary>Users online, as last told.</summary>
    public int Count { get; private set; }

    /// <summary>Those of the gateways that have said something.</summary>
    public IEnumerable<GatewayLease> Leases => gateways.Values.Select(g => g.Lease);

    public bool IsOnline(UserId user) => gateways.Values.Any(g => g.Users.Contains(user));

    public HashSet<UserId> Online() => [.. gateways.Values.SelectMany(g => g.Users)];

    /// <summary>Those whose names are told: all, or nobody where they are too many.</summary>
    public ImmutableArray<UserId> Shown() => [.. Shown(Online())];

    /// <summary>Takes a gateway's word; users who are not members are left out. What was said under a lease that is over counts no more.</summary>
    public void Report(PresenceReport report, GatewayLease lease, Func<UserId, bool> isMember)
    {
        if (!gateways.TryGetValue(report.GatewayId, out var known) || known.Lease != lease) gateways[report.GatewayId] = known = new BoardEntry(lease);
        if (report.Number < known.Number) return;
        known.Number = report.Number;
        if (report.IsComplete) known.Users.Clear();
        known.Users.UnionWith(report.Online.Where(isMember));
        known.Users.ExceptWith(report.Offline);
    }

    /// <summary>The user is no member any more.</summary>
    public void Remove(UserId user)
    {
        foreach (var gateway in gateways.Values) gateway.Users.Remove(user);
    }

    /// <summary>The gateway's lease is over, and what it said under it.</summary>
    public void Forget(GatewayLease lease)
    {
        if (gateways.TryGetValue(lease.Gateway, out var known) && known.Lease == lease) gateways.Remove(lease.Gateway);
    }

    /// <summary>Only these stay.</summary>
    public void Keep(Func<UserId, bool> isMember)
    {
        foreach (var gateway in gateways.Values) gateway.Users.RemoveWhere(user => !isMember(user));
    }

    /// <summary>What changed since the last call; a user who came and went in between is not in it. Null where nothing did.</summary>
    public (ImmutableArray<UserId> Online, ImmutableArray<UserId> Offline)? TakeChanges()
    {
        var online = Online();
        var shown = Shown(online);
        if (online.Count == Count && shown.SetEquals(told)) return null;
        var changes = (shown.Except(told).ToImmutableArray(), told.Except(shown).ToImmutableArray());
        (told, Count) = (shown, online.Count);
        return changes;
    }

    private static HashSet<UserId> Shown(HashSet<UserId> online) => online.Count > MostShown ? [] : online;
}
