using Chat.Streams;

namespace Chat.Rooms;

/// <summary>Somebody became a member.</summary>
[GenerateSerializer, Immutable, Alias("chat.MemberJoined")]
public sealed record MemberJoined(RoomId RoomId, [property: Id(0)] long Rev, [property: Id(1)] Member Member, [property: Id(2)] int MemberCount) : RoomEvent(RoomId);
