using Chat.Users;

namespace Chat.Gateway.Auth;

internal sealed record SignedInResponse(string Token, DateTimeOffset ExpiresAt, string RefreshToken, Account User);
