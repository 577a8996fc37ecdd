namespace Chat.Gateway.Messages;

internal sealed record MarkReadRequest(long Seq);
