namespace Chat.Fence;

internal sealed record Message(
    string RoomId, long Seq, long Rev, string AuthorId, string ClientId, string Content, DateTimeOffset CreatedAt);
