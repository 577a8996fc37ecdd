namespace Chat.Messages;

/// <summary>What a message is. <see cref="System"/> ones are written by the server only.</summary>
[GenerateSerializer, Alias("chat.MessageType")]
public enum MessageType
{
    /// <summary>Markdown text.</summary>
    Text,
    /// <summary>Pictures, with an optional text.</summary>
    Image,
    /// <summary>Files, with an optional text.</summary>
    File,
    /// <summary>Something the server says.</summary>
    System,
}
