using Chat.Presence;

namespace Chat.Users;

/// <summary>Show otherwise, and say something about it.</summary>
[GenerateSerializer, Immutable, Alias("chat.ChangeStatus")]
public sealed record ChangeStatus
{
    /// <summary>Any but offline.</summary>
    [Id(0)] public required PresenceStatus Status { get; init; }
    /// <summary>At most 100 characters; null: text, emoji and end stay as they are.</summary>
    [Id(1)] public string? Text { get; init; }
    /// <summary>A single emoji beside the text.</summary>
    [Id(2)] public string? Emoji { get; init; }
    /// <summary>When away and busy, text and emoji are over, UTC, within a year; null for when they are changed. Who is invisible stays it.</summary>
    [Id(3)] public DateTimeOffset? Until { get; init; }
}
