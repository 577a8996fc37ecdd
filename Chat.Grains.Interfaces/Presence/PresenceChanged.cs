using System.Collections.Immutable;
using Chat.Streams;

namespace Chat.Presence;

/// <summary>Members came online, show otherwise, or went offline; gathered for a second, so a client gets at most one a second and room.</summary>
/// <param name="RoomId">Which room.</param>
/// <param name="Online">Who came, and who was online before and shows otherwise now.</param>
/// <param name="Offline">Who went.</param>
/// <param name="OnlineCount">How many are online now.</param>
/// <param name="Away">Those of <paramref name="Online"/> who are away.</param>
/// <param name="Busy">Those of <paramref name="Online"/> who are busy.</param>
[GenerateSerializer, Immutable, Alias("chat.PresenceChanged")]
public sealed record PresenceChanged(
    RoomId RoomId,
    [property: Id(0)] ImmutableArray<UserId> Online,
    [property: Id(1)] ImmutableArray<UserId> Offline,
    [property: Id(2)] int OnlineCount,
    [property: Id(3)] ImmutableArray<UserId> Away,
    [property: Id(4)] ImmutableArray<UserId> Busy) : RoomEvent(RoomId);
