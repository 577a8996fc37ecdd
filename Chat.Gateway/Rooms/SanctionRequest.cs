namespace Chat.Gateway.Rooms;

internal sealed record SanctionRequest(string? Reason = null, DateTimeOffset? Until = null);
