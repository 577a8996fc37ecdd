namespace Chat.Gateway.Hub;

/// <summary>A feature of a connection that could not be taken in: it is not subscribed to anything, and its client is to come back.</summary>
internal sealed record TurnedAway(ErrorCode Code, string Message, TimeSpan RetryAfter);
