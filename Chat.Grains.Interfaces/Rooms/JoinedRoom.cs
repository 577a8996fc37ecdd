using System.Collections.Immutable;
using Chat.Messages;

namespace Chat.Rooms;

/// <summary>What a joiner needs for the first screen, before the member list loads.</summary>
[GenerateSerializer, Immutable, Alias("chat.JoinedRoom")]
public sealed record JoinedRoom(
    [property: Id(0)] RoomSummary Summary,
    [property: Id(1)] ImmutableArray<Message> Messages,
    [property: Id(2)] int OnlineCount);
