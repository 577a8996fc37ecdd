using Chat.Presence;
using Chat.Standings;
using Chat.Users;

namespace Chat.Gateway.Users;

/// <summary>A user as others see them: whether and when they are here only for who is in a room with them.</summary>
internal sealed record PublicUser
{
    public required UserId Id { get; init; }
    public required string Username { get; init; }
    public required string DisplayName { get; init; }
    public required string? AvatarUrl { get; init; }
    public required PresenceStatus Status { get; init; }
    public required string StatusText { get; init; }
    public required string? StatusEmoji { get; init; }
    public required DateTimeOffset? StatusUntil { get; init; }
    public required DateTimeOffset? LastSeenAt { get; init; }
    public required string About { get; init; }
    public required UserRole Role { get; init; }
    /// <summary>For administrators only.</summary>
    public required Suspension? Suspension { get; init; }

    /// <summary>For who is in a room with the user, of an account as they see it. When they were last here is told to the minute.</summary>
    public static PublicUser From(Account user) => ToStrangers(user) with
    {
        Status = user.Status,
        StatusText = user.StatusText,
        StatusEmoji = user.StatusEmoji,
        StatusUntil = user.StatusUntil,
        LastSeenAt = user.LastSeenAt is { } at ? Minute(at) : null,
    };

    /// <summary>For everybody else.</summary>
    public static PublicUser ToStrangers(Account user) => new()
    {
        Id = user.Id,
        Username = user.Username,
        DisplayName = user.DisplayName,
        AvatarUrl = user.AvatarUrl,
        Status = PresenceStatus.Offline,
        StatusText = "",
        StatusEmoji = null,
        StatusUntil = null,
        LastSeenAt = null,
        About = user.About,
        Role = user.Role,
        Suspension = null,
    };

    private static DateTimeOffset Minute(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
