namespace Chat.Messages;

/// <summary>A message was taken back: its place stays, what it said is gone.</summary>
[GenerateSerializer, Immutable, Alias("chat.MessageDeleted")]
public sealed record MessageDeleted(Message Message) : MessageChange(Message);
