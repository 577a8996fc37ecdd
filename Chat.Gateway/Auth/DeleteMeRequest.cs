namespace Chat.Gateway.Auth;

internal sealed record DeleteMeRequest(string? Password = null);
