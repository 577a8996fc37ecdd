namespace Chat.Messages;

/// <summary>Post a message. A repeat of <paramref name="ClientId"/> by the same author answers with the first message.</summary>
/// <param name="AuthorId">Who posts; from the token.</param>
/// <param name="ClientId">The author's own name for it.</param>
/// <param name="Content">Markdown source, 1 to 2,000 visible characters after trimming.</param>
/// <param name="Type">What it is.</param>
/// <param name="ReplyToId">The message of the same room that it answers.</param>
/// <param name="ThreadId">The message whose thread it belongs to; of a reply, the thread of that.</param>
/// <param name="AlsoInRoom">A reply in a thread that the room shows too.</param>
[GenerateSerializer, Immutable, Alias("chat.PostMessage")]
public sealed record PostMessage(
    [property: Id(0)] UserId AuthorId,
    [property: Id(1)] ClientId ClientId,
    [property: Id(2)] string Content,
    [property: Id(3)] MessageType Type = MessageType.Text,
    [property: Id(4)] MessageId? ReplyToId = null,
    [property: Id(5)] MessageId? ThreadId = null,
    [property: Id(6)] bool AlsoInRoom = false);
