namespace Chat.Gateway.Threads;

internal sealed record LoadThreadRequest(MessageId MessageId, long? Before = null, long? After = null, int? Limit = null);
