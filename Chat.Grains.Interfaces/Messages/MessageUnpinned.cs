namespace Chat.Messages;

/// <summary>A message is no longer pinned.</summary>
[GenerateSerializer, Immutable, Alias("chat.MessageUnpinned")]
public sealed record MessageUnpinned(Message Message) : MessageChange(Message);
