using System.Collections.Immutable;

namespace Chat.Presence;

/// <summary>Which members of a room are online.</summary>
/// <param name="RoomId">Which room.</param>
/// <param name="Online">All of them; nobody where they are more than 200.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Away">Those of <paramref name="Online"/> who are away.</param>
/// <param name="Busy">Those of <paramref name="Online"/> who are busy.</param>
[GenerateSerializer, Immutable, Alias("chat.PresenceSnapshot")]
public sealed record PresenceSnapshot(
    [property: Id(0)] RoomId RoomId,
    [property: Id(1)] ImmutableArray<UserId> Online,
    [property: Id(2)] int Count,
    [property: Id(3)] ImmutableArray<UserId> Away,
    [property: Id(4)] ImmutableArray<UserId> Busy);
