using System.Collections.Immutable;
using Chat.Messages;
using Chat.Sanctions;
using Chat.Streams;

namespace Chat.Rooms;

/// <summary>What the store has of a room, as far as its grain keeps it in memory.</summary>
/// <param name="Info">The room.</param>
/// <param name="LastShownSeq">The newest message that its own pages show.</param>
/// <param name="Members">Everybody in it.</param>
/// <param name="Newest">The newest messages, oldest first.</param>
/// <param name="Pinned">Numbers of the pinned messages.</param>
/// <param name="ChangesSince">The rev above which <paramref name="Changes"/> is complete.</param>
/// <param name="Changes">What was changed last, each thing once, with its newest rev.</param>
internal sealed record StoredRoom(
    RoomInfo Info, long LastShownSeq, ImmutableArray<MemberRow> Members, ImmutableArray<Message> Newest,
    ImmutableHashSet<long> Pinned, long ChangesSince, ImmutableArray<RoomChange> Changes)
{
    /// <summary>Bans and mutes, also those that have ended.</summary>
    public ImmutableArray<SanctionRow> Sanctions { get; init; } = [];

    /// <summary>When those whom slow mode holds back posted last.</summary>
    public ImmutableArray<(UserId User, DateTimeOffset At)> SlowPosts { get; init; } = [];
}
