using Chat.Users;

namespace Chat.Gateway.Users;

/// <summary>What is missing or null stays.</summary>
internal sealed record ChangeStandingRequest(UserRole? Role = null, DateTimeOffset? SuspendedUntil = null, string? Reason = null);
