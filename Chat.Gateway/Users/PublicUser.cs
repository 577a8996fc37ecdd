using Chat.Presence;
using Chat.Users;

namespace Chat.Gateway.Users;

/// <summary>A user as others see them, with their status.</summary>
internal sealed record PublicUser
{
    public required UserId Id { get; init; }
    public required string Username { get; init; }
    public required string DisplayName { get; init; }
    public required string? AvatarUrl { get; init; }
    public required PresenceStatus Status { get; init; }
    public required string StatusText { get; init; }
    public required DateTimeOffset? LastSeenAt { get; init; }

    public static PublicUser From(Account user) => new()
    {
        Id = user.Id,
        Username = user.Username,
        DisplayName = user.DisplayName,
        AvatarUrl = user.AvatarUrl,
        Status = user.Status,
        StatusText = user.StatusText,
        LastSeenAt = user.LastSeenAt,
    };
}
