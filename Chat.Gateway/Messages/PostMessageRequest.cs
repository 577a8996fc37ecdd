using Chat.Messages;

namespace Chat.Gateway.Messages;

internal sealed record PostMessageRequest(ClientId ClientId, string Content, MessageType? Type = null);
