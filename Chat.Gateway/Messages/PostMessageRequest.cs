using Chat.Messages;

namespace Chat.Gateway.Messages;

/// <summary>A message to post, into the room of the address.</summary>
internal record PostMessageRequest
{
    public required ClientId ClientId { get; init; }
    public required string Content { get; init; }
    public MessageType? Type { get; init; }
    public MessageId? ReplyToId { get; init; }
    public MessageId? ThreadId { get; init; }
    public bool? AlsoInRoom { get; init; }

    public PostMessage By(UserId author) => new(author, ClientId, Content, Type ?? MessageType.Text, ReplyToId, ThreadId, AlsoInRoom ?? false);
}
