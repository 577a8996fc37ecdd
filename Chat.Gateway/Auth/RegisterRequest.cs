namespace Chat.Gateway.Auth;

internal sealed record RegisterRequest(string Email, string Password, string? Username = null, string? DisplayName = null, string? Invite = null);
