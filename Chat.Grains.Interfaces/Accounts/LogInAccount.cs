namespace Chat.Accounts;

/// <summary>Open a session with a password.</summary>
[GenerateSerializer, Immutable, Alias("chat.LogInAccount")]
public sealed record LogInAccount
{
    /// <summary>The password.</summary>
    [Id(0)] public required string Password { get; init; }
    /// <summary>A word for the network it comes from, the same each time.</summary>
    [Id(1)] public required string From { get; init; }
}
