using System.Collections.Concurrent;

namespace Chat.Gateway.Delivery;

/// <summary>A user with connections on this process. What changes it takes turns, in the order it came.</summary>
internal sealed class LocalUser(UserId id)
{
    /// <summary>Of a dictionary that one writes and few are in: what it takes by default is a kilobyte for each user.</summary>
    private const int OneWriter = 1, Few = 1;

    public UserId Id => id;

    public SemaphoreSlim Turns { get; } = new(1);

    /// <summary>The last connection has gone; who comes later makes another.</summary>
    public bool Gone { get; set; }

    /// <summary>Nobody is told that the user is here. Written in the user's turn only.</summary>
    public bool IsHidden { get; set; }

    /// <summary>
    /// The rooms that the user's connections are subscribed to, each with the rev at which the user came in; 0 where that is not known. Written in
    /// the user's turn only.
    /// </summary>
    public ConcurrentDictionary<RoomId, long> Rooms { get; } = new(OneWriter, Few);

    /// <summary>Rooms that the user left, by rev, as long as the turn that takes them out has not come.</summary>
    public ConcurrentDictionary<RoomId, long> Leaving { get; } = new(OneWriter, Few);

    /// <summary>Nothing of the room may reach the user any more.</summary>
    public bool IsLeaving(RoomId room) => Leaving.TryGetValue(room, out var left) && left > Rooms.GetValueOrDefault(room);

    /// <summary>Joins under way from a connection here, whose answer tells it of the room.</summary>
    public List<PendingJoin> Joining { get; } = [];
}
