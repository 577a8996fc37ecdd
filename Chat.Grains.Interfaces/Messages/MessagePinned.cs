namespace Chat.Messages;

/// <summary>A message was pinned to its room.</summary>
[GenerateSerializer, Immutable, Alias("chat.MessagePinned")]
public sealed record MessagePinned(Message Message) : MessageChange(Message);
