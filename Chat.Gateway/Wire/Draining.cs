using Chat.Streams;

namespace Chat.Gateway.Wire;

/// <summary>The server goes away: come back after this many seconds.</summary>
internal sealed record Draining(int RetryAfter) : IToldToClients;
