using Chat.Presence;

namespace Chat.Users;

internal sealed record UserRow
{
    public required UserId Id { get; init; }
    public required string Username { get; init; }
    public required string DisplayName { get; init; }

    /// <summary>In lower case; null for users of another identity provider that gave none.</summary>
    public string? Email { get; init; }
    public string? AvatarUrl { get; init; }
    public required UserRole Role { get; init; }
    public string? PasswordHash { get; init; }
    public string StatusText { get; init; } = "";
    public string? StatusEmoji { get; init; }

    /// <summary>How they want to show while they are here.</summary>
    public PresenceStatus Status { get; init; } = PresenceStatus.Online;

    /// <summary>See <see cref="StatusRules.Now"/>.</summary>
    public DateTimeOffset? StatusUntil { get; init; }
    public string About { get; init; } = "";
    public ContactRule ContactBy { get; init; }
    /// <summary>Until then the user may not sign in.</summary>
    public DateTimeOffset? SuspendedUntil { get; init; }

    public string? SuspensionReason { get; init; }

    /// <summary>Since then the row is nobody's.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? LastSeenAt { get; init; }

    /// <summary>To others too.</summary>
    public bool ShowLastSeen { get; init; } = true;
}
