namespace Chat.Gateway.Auth;

internal sealed record ChangePasswordRequest(string Current, string New);
