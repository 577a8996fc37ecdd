using System.Text.Json.Serialization;
using Chat.Streams;

namespace Chat.Rooms;

/// <summary>Somebody became a member.</summary>
/// <param name="RoomId">The room.</param>
/// <param name="Rev">The number of the change.</param>
/// <param name="Member">Who, and as what.</param>
/// <param name="MemberCount">Members now.</param>
/// <param name="LastSeq">The room's newest message then, where the member's read cursor begins. Not on the wire of clients.</param>
[GenerateSerializer, Immutable, Alias("chat.MemberJoined")]
public sealed record MemberJoined(
    RoomId RoomId,
    long Rev,
    [property: Id(1)] Member Member,
    [property: Id(2)] int MemberCount,
    [property: Id(3), JsonIgnore] long LastSeq = 0) : RoomChange(RoomId, Rev);
