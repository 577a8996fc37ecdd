using Chat.Streams;

namespace Chat.Client;

/// <summary>Following what happens in a room.</summary>
public static class RoomFollowing
{
    /// <summary>
    /// Every durable change of a room after <paramref name="sinceRev"/>, once and in order of <see cref="RoomChange.Rev"/>, as long as it is
    /// read: across lost silos, an absent database and gaps of the stream. What happened before the stream was heard, or in a gap, is caught
    /// up: each message then comes once, as it is now (edited or not), behind the members who came and went. Where more has changed than one
    /// answer holds there is a <see cref="RoomReset"/> in its place. Whoever keeps the <see cref="RoomChange.Rev"/> of the last change they
    /// have dealt with can go on from it. Ends by cancellation, and with a <see cref="ChatException"/> (not_found, not_member) when
    /// <paramref name="me"/> may not read the room, or no longer.
    /// </summary>
    /// <param name="client">The cluster.</param>
    /// <param name="room">The room.</param>
    /// <param name="me">In whose name it is read.</param>
    /// <param name="sinceRev">The last change that is known; 0 for none, <see cref="Rooms.RoomInfo.Rev"/> for all up to now.</param>
    /// <param name="cancellation">Ends it.</param>
    public static IAsyncEnumerable<RoomChange> FollowRoom(
        this IClusterClient client, RoomId room, UserId me, long sinceRev, CancellationToken cancellation = default) =>
        new RoomFollower(client, room, me).Follow(sinceRev, cancellation);
}
