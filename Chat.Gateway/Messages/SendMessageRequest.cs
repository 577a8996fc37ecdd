using Chat.Messages;

namespace Chat.Gateway.Messages;

internal sealed record SendMessageRequest(RoomId RoomId, ClientId ClientId, string Content, MessageType? Type = null);
