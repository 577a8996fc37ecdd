using System.Collections.Immutable;

namespace Chat.Presence;

/// <summary>Which members of a room are online.</summary>
[GenerateSerializer, Immutable, Alias("chat.PresenceSnapshot")]
public sealed record PresenceSnapshot([property: Id(0)] RoomId RoomId, [property: Id(1)] ImmutableArray<UserId> Online);
