namespace Chat.Gateway.Auth;

internal sealed record LoginRequest(string Email, string Password);
