namespace Chat.Messages;

/// <summary>Post a message. A repeat of <paramref name="ClientId"/> by the same author answers with the first message.</summary>
[GenerateSerializer, Immutable, Alias("chat.PostMessage")]
public sealed record PostMessage(
    [property: Id(0)] UserId AuthorId,
    [property: Id(1)] ClientId ClientId,
    [property: Id(2)] string Content,
    [property: Id(3)] MessageType Type = MessageType.Text);
