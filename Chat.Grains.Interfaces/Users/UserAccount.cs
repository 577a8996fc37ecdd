using Chat.Presence;

namespace Chat.Users;

/// <summary>A user as they see themselves.</summary>
[GenerateSerializer, Immutable, Alias("chat.UserAccount")]
public sealed record UserAccount
{
    /// <summary>What others see.</summary>
    [Id(0)] public required UserProfile Profile { get; init; }
    /// <summary>Unique; null for users of another identity provider that gave none.</summary>
    [Id(1)] public string? Email { get; init; }
    /// <summary>What they may do everywhere.</summary>
    [Id(2)] public required UserRole Role { get; init; }
    /// <summary>Since when, UTC.</summary>
    [Id(3)] public required DateTimeOffset CreatedAt { get; init; }
    /// <summary>How they show now.</summary>
    [Id(4)] public required PresenceStatus Status { get; init; }
    /// <summary>A line about themselves, at most 100 characters.</summary>
    [Id(5)] public string StatusText { get; init; } = "";
    /// <summary>When the last connection ended, UTC; null while online or never seen.</summary>
    [Id(6)] public DateTimeOffset? LastSeenAt { get; init; }
}
