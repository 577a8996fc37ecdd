using Chat.Users;

namespace Chat.Accounts;

/// <summary>A session was opened or renewed.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="SessionId">Goes into the access token, so that a revoked session can be told.</param>
/// <param name="RefreshToken">Good for one renewal; the server keeps only its hash.</param>
[GenerateSerializer, Immutable, Alias("chat.SignedIn")]
public sealed record SignedIn([property: Id(0)] Account Account, [property: Id(1)] string SessionId, [property: Id(2)] string RefreshToken);
