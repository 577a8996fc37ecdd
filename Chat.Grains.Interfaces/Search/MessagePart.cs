namespace Chat.Search;

/// <summary>What a message can have beside its words.</summary>
[GenerateSerializer, Alias("chat.MessagePart")]
public enum MessagePart
{
    /// <summary>An http or https address in its text.</summary>
    Link,
    /// <summary>Files.</summary>
    File,
    /// <summary>Pictures.</summary>
    Image,
}
