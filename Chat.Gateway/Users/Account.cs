using Chat.Presence;
using Chat.Users;

namespace Chat.Gateway.Users;

/// <summary>A user as they see themselves, flat as on the wire.</summary>
internal sealed record Account
{
    public required UserId Id { get; init; }
    public required string Username { get; init; }
    public required string DisplayName { get; init; }
    public required string? AvatarUrl { get; init; }
    public required string? Email { get; init; }
    public required UserRole Role { get; init; }
    public required PresenceStatus Status { get; init; }
    public required string StatusText { get; init; }
    public required DateTimeOffset? LastSeenAt { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    public static Account From(UserAccount user) => new()
    {
        Id = user.Profile.Id,
        Username = user.Profile.Username,
        DisplayName = user.Profile.DisplayName,
        AvatarUrl = user.Profile.AvatarUrl,
        Email = user.Email,
        Role = user.Role,
        Status = user.Status,
        StatusText = user.StatusText,
        LastSeenAt = user.LastSeenAt,
        CreatedAt = user.CreatedAt,
    };
}
