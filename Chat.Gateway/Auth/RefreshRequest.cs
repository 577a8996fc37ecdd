namespace Chat.Gateway.Auth;

internal sealed record RefreshRequest(string RefreshToken);
