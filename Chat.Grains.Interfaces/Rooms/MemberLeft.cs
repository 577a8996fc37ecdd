using System.Text.Json.Serialization;
using Chat.Streams;

namespace Chat.Rooms;

/// <summary>Somebody is no longer a member.</summary>
/// <param name="RoomId">The room.</param>
/// <param name="Rev">The number of the change.</param>
/// <param name="UserId">Who.</param>
/// <param name="MemberCount">Members now.</param>
/// <param name="LeftAt">When, UTC. Not on the wire of clients.</param>
[GenerateSerializer, Immutable, Alias("chat.MemberLeft")]
public sealed record MemberLeft(
    RoomId RoomId,
    long Rev,
    [property: Id(1)] UserId UserId,
    [property: Id(2)] int MemberCount,
    [property: Id(3), JsonIgnore] DateTimeOffset LeftAt = default) : RoomChange(RoomId, Rev);
