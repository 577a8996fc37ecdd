using Chat.Streams;

namespace Chat.Reading;

/// <summary>A participant of a direct room has read further. Rooms do not tell: it would be work per member per message.</summary>
[GenerateSerializer, Immutable, Alias("chat.ReadAdvanced")]
public sealed record ReadAdvanced(RoomId RoomId, [property: Id(0)] UserId UserId, [property: Id(1)] long Seq) : RoomEvent(RoomId);
