namespace Chat.Gateway.Hub;

/// <summary>A feature of a connection that came when too many did: it is not subscribed to anything, and its client is to come back.</summary>
internal sealed record TurnedAway(TimeSpan RetryAfter);
