namespace Chat.Gateway.Threads;

internal sealed record MarkThreadReadRequest(long Seq);
