using System.Collections.Immutable;
using Chat.Streams;

namespace Chat.Presence;

/// <summary>Members came online or went offline; gathered for a second, so a client gets at most one a second and room.</summary>
[GenerateSerializer, Immutable, Alias("chat.PresenceChanged")]
public sealed record PresenceChanged(
    RoomId RoomId,
    [property: Id(0)] ImmutableArray<UserId> Online,
    [property: Id(1)] ImmutableArray<UserId> Offline,
    [property: Id(2)] int OnlineCount) : RoomEvent(RoomId);
