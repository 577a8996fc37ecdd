using Chat.Streams;

namespace Chat.Rooms;

/// <summary>Somebody is no longer a member.</summary>
[GenerateSerializer, Immutable, Alias("chat.MemberLeft")]
public sealed record MemberLeft(RoomId RoomId, [property: Id(0)] long Rev, [property: Id(1)] UserId UserId, [property: Id(2)] int MemberCount) : RoomEvent(RoomId);
