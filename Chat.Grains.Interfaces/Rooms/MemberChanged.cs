using Chat.Streams;

namespace Chat.Rooms;

/// <summary>A member has another role, was muted, or is not any more.</summary>
/// <param name="RoomId">The room.</param>
/// <param name="Rev">The number of the change.</param>
/// <param name="Member">Who, and as what from now on.</param>
[GenerateSerializer, Immutable, Alias("chat.MemberChanged")]
public sealed record MemberChanged(RoomId RoomId, long Rev, [property: Id(1)] Member Member) : RoomChange(RoomId, Rev);
