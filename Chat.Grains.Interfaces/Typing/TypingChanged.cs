using Chat.Streams;

namespace Chat.Typing;

/// <summary>Somebody began or ended typing. Not told to that user.</summary>
[GenerateSerializer, Immutable, Alias("chat.TypingChanged")]
public sealed record TypingChanged(RoomId RoomId, [property: Id(0)] UserId UserId, [property: Id(1)] bool IsTyping) : RoomEvent(RoomId);
