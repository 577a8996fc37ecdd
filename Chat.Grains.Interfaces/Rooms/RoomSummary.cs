using System.Collections.Immutable;
using Chat.Messages;
using Chat.Notifications;
using Chat.Sanctions;

namespace Chat.Rooms;

/// <summary>A room in one user's list: with that user's cursor and counters.</summary>
[GenerateSerializer, Immutable, Alias("chat.RoomSummary")]
public sealed record RoomSummary
{
    /// <summary>The room.</summary>
    [Id(0)] public required RoomInfo Room { get; init; }
    /// <summary>The user's role; null when not a member.</summary>
    [Id(1)] public RoomRole? Role { get; init; }
    /// <summary>Whether the user is muted; over once its end has come.</summary>
    [Id(8)] public Mute? Muted { get; init; }
    /// <summary>Of which messages the user wants to be notified; all, when not a member.</summary>
    [Id(9)] public NotificationLevel Level { get; init; }
    /// <summary>The user's read cursor, a seq.</summary>
    [Id(2)] public required long LastReadSeq { get; init; }
    /// <summary>Messages after the cursor that are neither the user's own nor deleted, at most 999.</summary>
    [Id(3)] public required int Unread { get; init; }
    /// <summary>There may be more than <see cref="Unread"/>: they were not counted further.</summary>
    [Id(7)] public bool UnreadCapped { get; init; }
    /// <summary>Mentions of the user after the cursor.</summary>
    [Id(4)] public required int Mentions { get; init; }
    /// <summary>The newest message.</summary>
    [Id(5)] public Message? LastMessage { get; init; }
    /// <summary>The participants of a direct room; empty for a room.</summary>
    [Id(6)] public ImmutableArray<UserProfile> Participants { get; init; } = [];
}
