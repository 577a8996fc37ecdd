namespace Chat.Accounts;

/// <summary>Make a user with a password.</summary>
[GenerateSerializer, Immutable, Alias("chat.RegisterAccount")]
public sealed record RegisterAccount
{
    /// <summary>8 to 200 characters.</summary>
    [Id(0)] public required string Password { get; init; }
    /// <summary>3 to 20 of <c>[a-z0-9_.-]</c>; made from the address when missing.</summary>
    [Id(1)] public string? Username { get; init; }
    /// <summary>1 to 50 characters; the username when missing.</summary>
    [Id(2)] public string? DisplayName { get; init; }
    /// <summary>A word for the network it comes from, the same each time.</summary>
    [Id(3)] public string? From { get; init; }
    /// <summary>The code of an invite's link, where it takes one to register.</summary>
    [Id(4)] public string? Invite { get; init; }
}
