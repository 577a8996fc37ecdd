namespace Chat.Accounts;

internal sealed record SessionRow(
    string Id,
    UserId UserId,
    string TokenHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? RevokedAt);
