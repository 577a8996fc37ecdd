namespace Chat.Accounts;

/// <summary>Take another password.</summary>
[GenerateSerializer, Immutable, Alias("chat.ChangePassword")]
public sealed record ChangePassword
{
    /// <summary>Whose.</summary>
    [Id(0)] public required UserId UserId { get; init; }
    /// <summary>The one so far.</summary>
    [Id(1)] public required string Current { get; init; }
    /// <summary>8 to 200 characters.</summary>
    [Id(2)] public required string New { get; init; }
    /// <summary>A word for the network it comes from, the same each time.</summary>
    [Id(3)] public required string From { get; init; }
    /// <summary>The session that stays open; null for none.</summary>
    [Id(4)] public string? Session { get; init; }
}
