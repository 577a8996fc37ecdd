namespace Chat.Gateway.Messages;

internal sealed record LoadMessagesRequest(RoomId RoomId, long? Before = null, long? After = null, long? Around = null, int? Limit = null, bool? Replies = null);
