using System.Collections.Immutable;

namespace Chat.Presence;

/// <summary>
/// Who of a room is online, and how they show: of each gateway, the users connected there. Pure; dies with the activation, and the gateways notice and say
/// everything again.
/// </summary>
internal sealed class PresenceBoard
{
    /// <summary>Above so many online only their number is told (promise P13): nobody reads a longer list, and it would cost each reader its length.</summary>
    public const int MostShown = 200;

    private readonly Dictionary<string, BoardEntry> gateways = [];

    private Dictionary<UserId, PresenceStatus> told = [];

    /// <summary>Users online, as last told.</summary>
    public int Count { get; private set; }

    /// <summary>Those of the gateways that have said something.</summary>
    public IEnumerable<GatewayLease> Leases => gateways.Values.Select(g => g.Lease);

    public bool IsOnline(UserId user) => gateways.Values.Any(g => g.Users.ContainsKey(user));

    /// <summary>Who is online, at whatever gateway, and how they show.</summary>
    public Dictionary<UserId, PresenceStatus> Online()
    {
        var online = new Dictionary<UserId, PresenceStatus>();
        foreach (var (user, status) in gateways.Values.SelectMany(g => g.Users))
            online[user] = online.TryGetValue(user, out var elsewhere) ? Together(status, elsewhere) : status;
        return online;
    }

    /// <summary>Those whose names are told: all, or nobody where they are too many.</summary>
    public People Shown() => People.Of(Shown(Online()));

    /// <summary>Takes a gateway's word; users who are not members are left out. What was said under a lease that is over counts no more.</summary>
    public void Report(PresenceReport report, GatewayLease lease, Func<UserId, bool> isMember)
    {
        if (!gateways.TryGetValue(report.GatewayId, out var known) || known.Lease != lease) gateways[report.GatewayId] = known = new BoardEntry(lease);
        if (report.Number < known.Number) return;
        known.Number = report.Number;
        if (report.IsComplete) known.Users.Clear();
        foreach (var user in report.Online.Where(isMember)) known.Users[user] = PresenceStatus.Online;
        Mark(known, report.Away, PresenceStatus.Away);
        Mark(known, report.Busy, PresenceStatus.Busy);
        foreach (var user in report.Offline) known.Users.Remove(user);
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
        foreach (var gateway in gateways.Values)
        {
            foreach (var user in gateway.Users.Keys.Where(u => !isMember(u)).ToArray()) gateway.Users.Remove(user);
        }
    }

    /// <summary>
    /// What changed since the last call: who is online or shows otherwise, and who went; a user who came and went in between is not in it. Null
    /// where nothing did.
    /// </summary>
    public (People Now, ImmutableArray<UserId> Offline)? TakeChanges()
    {
        var online = Online();
        var shown = Shown(online);
        var (before, count) = (told, Count);
        (told, Count) = (shown, online.Count);
        var changed = shown.Where(u => before.GetValueOrDefault(u.Key) != u.Value).ToArray();
        ImmutableArray<UserId> gone = [.. before.Keys.Where(u => !shown.ContainsKey(u))];
        return count == Count && changed.Length == 0 && gone.IsEmpty ? null : (People.Of(changed), gone);
    }

    /// <summary>Of those who are a member: others are not known.</summary>
    private static void Mark(BoardEntry known, ImmutableArray<UserId> users, PresenceStatus status)
    {
        foreach (var user in users.Where(known.Users.ContainsKey)) known.Users[user] = status;
    }

    /// <summary>How somebody shows who is connected at two gateways: what was chosen is said by both, or will be; idle is who is idle at both.</summary>
    private static PresenceStatus Together(PresenceStatus one, PresenceStatus other) =>
        one == PresenceStatus.Busy || other == PresenceStatus.Busy ? PresenceStatus.Busy
        : one == PresenceStatus.Online || other == PresenceStatus.Online ? PresenceStatus.Online
        : PresenceStatus.Away;

    private static Dictionary<UserId, PresenceStatus> Shown(Dictionary<UserId, PresenceStatus> online) => online.Count > MostShown ? [] : online;
}
