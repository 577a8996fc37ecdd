using System.Collections.Immutable;
using Chat.Audit;
using Chat.Invites;
using Chat.Messages;
using Chat.Sanctions;
using Chat.Streams;

namespace Chat.Rooms;

/// <summary>Consecutive changes of one room that are committed together, all or none; completes with whether they were.</summary>
/// <param name="roomId">The room.</param>
/// <param name="expected">The rev that the room must have until then.</param>
/// <param name="changes">What is to be stored; the first follows <paramref name="expected"/>.</param>
/// <param name="lastSeq">The room's newest message then.</param>
/// <param name="lastShownSeq">The newest that the room's own pages show.</param>
/// <param name="memberCount">The room's members then.</param>
internal sealed class RoomBatch(
    RoomId roomId, long expected, ImmutableArray<RoomChange> changes, long lastSeq, long lastShownSeq, int memberCount)
{
    // Asynchronous, or the writer's loop would run the grain's continuation.
    private readonly TaskCompletionSource<bool> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RoomId RoomId => roomId;

    public long Expected => expected;

    public long Rev => changes[^1].Rev;

    public ImmutableArray<RoomChange> Changes => changes;

    /// <summary>What the changes do to bans and mutes, in order.</summary>
    public IReadOnlyList<SanctionChange> Sanctions { get; init; } = [];

    /// <summary>What the changes do to invites, in order.</summary>
    public IReadOnlyList<InviteChange> Invites { get; init; } = [];

    /// <summary>When those whom slow mode holds back posted.</summary>
    public IReadOnlyDictionary<UserId, DateTimeOffset> SlowPosts { get; init; } = ImmutableDictionary<UserId, DateTimeOffset>.Empty;

    /// <summary>Who decided on the changes, where that is to be kept.</summary>
    public IReadOnlyList<AuditRow> Audit { get; init; } = [];

    /// <summary>When its commit began and ended; see <see cref="MessageTrace.Mark"/>.</summary>
    public DateTimeOffset BeganAt { get; set; }

    /// <inheritdoc cref="BeganAt"/>
    public DateTimeOffset EndedAt { get; set; }

    public long LastSeq => lastSeq;

    public long LastShownSeq => lastShownSeq;

    public int MemberCount => memberCount;

    public Task<bool> Committed => done.Task;

    public void Complete(bool committed) => done.TrySetResult(committed);

    public void Fail(Exception error) => done.TrySetException(error);
}
