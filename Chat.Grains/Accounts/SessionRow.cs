namespace Chat.Accounts;

internal sealed record SessionRow(
    string Id,
    UserId UserId,
    string TokenHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? RevokedAt)
{
    /// <summary>Long enough for a client that got no answer to ask again, and for two tabs; short for a thief.</summary>
    private static readonly TimeSpan RepeatsFor = TimeSpan.FromSeconds(60);

    /// <summary>When the present token was made.</summary>
    public DateTimeOffset RenewedAt { get; init; } = CreatedAt;

    /// <summary>Proves that a token is or was this session's; null in one that the version before opened.</summary>
    public string? FamilyKey { get; init; }

    /// <summary>Of the token that the present one was traded for.</summary>
    public string? PreviousHash { get; init; }

    /// <summary>Where it was used last.</summary>
    public SessionPlace Place { get; init; } = new(null, null);

    /// <summary>What is to be thought of somebody who comes with this token.</summary>
    public TokenUse Use(string token, DateTimeOffset now)
    {
        var hash = RefreshToken.Hash(token);
        if (hash == TokenHash) return TokenUse.Current;
        if (hash == PreviousHash) return now < RenewedAt + RepeatsFor ? TokenUse.Repeat : TokenUse.Former;
        return FamilyKey is not null && RefreshToken.IsOf(FamilyKey, token) ? TokenUse.Former : TokenUse.Strange;
    }
}
