using Chat.Presence;

namespace Chat.Users;

/// <summary>A user as they see themselves.</summary>
[GenerateSerializer, Immutable, Alias("chat.Account")]
public sealed record Account
{
    /// <summary>Who.</summary>
    [Id(7)] public required UserId Id { get; init; }
    /// <summary>Unique, 3 to 20 of <c>[a-z0-9_.-]</c>.</summary>
    [Id(8)] public required string Username { get; init; }
    /// <summary>1 to 50 characters.</summary>
    [Id(9)] public required string DisplayName { get; init; }
    /// <summary>A picture.</summary>
    [Id(10)] public string? AvatarUrl { get; init; }
    /// <summary>Unique; null for users of another identity provider that gave none.</summary>
    [Id(1)] public string? Email { get; init; }
    /// <summary>What they may do everywhere.</summary>
    [Id(2)] public required UserRole Role { get; init; }
    /// <summary>How they show now; to themselves also that they are invisible.</summary>
    [Id(4)] public required PresenceStatus Status { get; init; }
    /// <summary>A line about themselves, at most 100 characters.</summary>
    [Id(5)] public string StatusText { get; init; } = "";
    /// <summary>An emoji beside it.</summary>
    [Id(12)] public string? StatusEmoji { get; init; }
    /// <summary>When status, text and emoji are over, UTC.</summary>
    [Id(13)] public DateTimeOffset? StatusUntil { get; init; }
    /// <summary>More about themselves, at most 500 characters in lines.</summary>
    [Id(14)] public string About { get; init; } = "";
    /// <summary>When the last connection ended, UTC; null while online or never seen.</summary>
    [Id(6)] public DateTimeOffset? LastSeenAt { get; init; }
    /// <summary>Others who are in a room with them may know when they were last here.</summary>
    [Id(15)] public bool ShowLastSeen { get; init; } = true;
    /// <summary>Who may write to them directly or make rooms with them.</summary>
    [Id(11)] public ContactRule ContactBy { get; init; }
    /// <summary>Since when, UTC.</summary>
    [Id(3)] public required DateTimeOffset CreatedAt { get; init; }
}
