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
    /// <summary>Above so many online only their number is told (promise P13): nobody reads a longer list, and it would cost each reader its length.</summary>
    public const int MostShown = 200;

    private HashSet<UserId> told = [];

    /// <summary>Users online, as last told.</summary>
    public int Count { get; private set; }

    /// <summary>When the next lease ends; null when there is none.</summary>
    public DateTimeOffset? NextExpiry => gateways.Count == 0 ? null : gateways.Values.Min(g => g.Until);

    public bool IsOnline(UserId user) => gateways.Values.Any(g => g.Users.Contains(user));

    public HashSet<UserId> Online() => [.. gateways.Values.SelectMany(g => g.Users)];

    /// <summary>Those whose names are told: all, or nobody where they are too many.</summary>
    public ImmutableArray<UserId> Shown() => [.. Shown(Online())];

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
