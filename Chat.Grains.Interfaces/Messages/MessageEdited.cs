namespace Chat.Messages;

/// <summary>The author changed the text of a message.</summary>
[GenerateSerializer, Immutable, Alias("chat.MessageEdited")]
public sealed record MessageEdited(Message Message) : MessageChange(Message);
