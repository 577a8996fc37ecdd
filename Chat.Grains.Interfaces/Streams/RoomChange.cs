using System.Text.Json.Serialization;

namespace Chat.Streams;

/// <summary>
/// A durable change of a room, as it is stored, told and caught up with. Each takes exactly one <paramref name="Rev"/>, the room's next; a jump
/// tells who listens that something was missed.
/// </summary>
/// <param name="RoomId">The room.</param>
/// <param name="Rev">The number of the change in its room: 1, 2, 3, ...; the making of the room is the first.</param>
[GenerateSerializer, Immutable, Alias("chat.RoomChange")]
public abstract record RoomChange(RoomId RoomId, [property: Id(0), JsonPropertyOrder(-1)] long Rev) : RoomEvent(RoomId);
