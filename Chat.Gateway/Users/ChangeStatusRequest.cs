using Chat.Presence;

namespace Chat.Gateway.Users;

/// <summary>What is missing or null is none.</summary>
internal sealed record ChangeStatusRequest(PresenceStatus Status, string? Text = null, string? Emoji = null, DateTimeOffset? Until = null);
