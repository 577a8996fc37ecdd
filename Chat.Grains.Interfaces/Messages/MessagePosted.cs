namespace Chat.Messages;

/// <summary>A message was committed.</summary>
[GenerateSerializer, Immutable, Alias("chat.MessagePosted")]
public sealed record MessagePosted(Message Message) : MessageChange(Message);
