using Chat.Presence;

namespace Chat.Gateway.Presence;

/// <summary>How one user with connections here shows.</summary>
/// <param name="rooms">Those of the user, whenever it is asked.</param>
internal sealed class LocalStatus(IEnumerable<RoomId> rooms)
{
    // Whether each is idle.
    private readonly Dictionary<string, bool> connections = [];
    private PresenceStatus chosen = PresenceStatus.Online;
    private DateTimeOffset? until;

    public IEnumerable<RoomId> Rooms => rooms;

    /// <summary>What rooms were given last.</summary>
    public PresenceStatus Told { get; set; } = PresenceStatus.Online;

    /// <summary>Since when all connections here are idle; null where one is not.</summary>
    public DateTimeOffset? IdleSince { get; private set; }

    public bool HasEnd => until is not null;

    public bool IsGone => connections.Count == 0;

    public void Opened(string connection) => connections.Add(connection, false);

    public void Closed(string connection) => connections.Remove(connection);

    /// <summary>A connection that is not open any more changes nothing.</summary>
    public void SetIdle(string connection, bool isIdle)
    {
        if (connections.ContainsKey(connection)) connections[connection] = isIdle;
    }

    public void Chose(PresenceStatus status, DateTimeOffset? end) => (chosen, until) = (status, end);

    /// <summary>Answers whether the user is idle now and was not before, or the other way round.</summary>
    public bool LookIfIdle(DateTimeOffset now)
    {
        var (was, isIdle) = (IdleSince is not null, connections.Values.All(idle => idle));
        if (was != isIdle) IdleSince = isIdle ? now : null;
        return was != isIdle;
    }

    /// <summary>What was chosen goes before what the user does, until it is over.</summary>
    public PresenceStatus At(DateTimeOffset now)
    {
        if (until <= now && chosen != PresenceStatus.Invisible) (chosen, until) = (PresenceStatus.Online, null);
        return chosen == PresenceStatus.Online && IdleSince is not null ? PresenceStatus.Away : chosen;
    }
}
