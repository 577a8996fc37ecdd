namespace Chat.Gateway.Auth;

/// <summary>An access token and when it ends.</summary>
internal readonly record struct AccessToken(string Value, DateTimeOffset ExpiresAt);
