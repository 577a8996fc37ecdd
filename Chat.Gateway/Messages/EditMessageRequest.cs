namespace Chat.Gateway.Messages;

internal sealed record EditMessageRequest(string Content);
