using Chat.Streams;

namespace Chat.Messages;

/// <summary>A message was committed.</summary>
[GenerateSerializer, Immutable, Alias("chat.MessagePosted")]
public sealed record MessagePosted([property: Id(0)] Message Message) : RoomEvent(Message.RoomId);
