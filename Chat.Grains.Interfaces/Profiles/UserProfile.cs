namespace Chat;

/// <summary>A user as others see them.</summary>
[GenerateSerializer, Immutable, Alias("chat.UserProfile")]
public sealed record UserProfile
{
    /// <summary>Who.</summary>
    [Id(0)] public required UserId Id { get; init; }
    /// <summary>Unique, 3 to 20 of <c>[a-z0-9_.-]</c>.</summary>
    [Id(1)] public required string Username { get; init; }
    /// <summary>1 to 50 characters.</summary>
    [Id(2)] public required string DisplayName { get; init; }
    /// <summary>A picture.</summary>
    [Id(3)] public string? AvatarUrl { get; init; }
}
