namespace Chat.Gateway.Delivery;

/// <summary>A user with connections on this process. What changes it takes turns, in the order it came.</summary>
internal sealed class LocalUser(UserId id)
{
    public UserId Id => id;

    public SemaphoreSlim Turns { get; } = new(1);

    /// <summary>The last connection has gone; who comes later makes another.</summary>
    public bool Gone { get; set; }

    /// <summary>The rooms that the user's connections are subscribed to.</summary>
    public HashSet<RoomId> Rooms { get; } = [];

    /// <summary>Joins under way from a connection here, whose answer tells it of the room.</summary>
    public List<PendingJoin> Joining { get; } = [];
}
