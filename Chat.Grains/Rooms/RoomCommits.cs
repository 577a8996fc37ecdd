using System.Collections.Immutable;
using Chat.Messages;
using Chat.Storage;
using Chat.Streams;

namespace Chat.Rooms;

/// <summary>
/// The one way in which a room changes: commands queue, and batch by batch they are decided, persisted, applied, acknowledged and told, in this
/// order. Nothing is decided any more once a batch found another writer, or ended without a known outcome. Used on the grain's scheduler only.
/// </summary>
/// <param name="room">What is changed.</param>
/// <param name="writer">Commits batches.</param>
/// <param name="messages">Finds posts that memory does not hold any more.</param>
/// <param name="options">Sizes.</param>
/// <param name="time">The clock of the changes.</param>
/// <param name="tell">Is given what was committed, in order.</param>
/// <param name="stepDown">Is called once, when this activation is to end.</param>
internal sealed class RoomCommits(
    Room room, ChangeWriter writer, MessageStore messages, RoomOptions options, TimeProvider time,
    Action<IReadOnlyList<RoomChange>> tell, Action stepDown)
{
    private readonly Queue<PendingChange> waiting = new();
    private bool draining;
    private bool isOver;

    /// <summary>Decides by the rule in the command's turn; completes with its answer when that is committed.</summary>
    /// <exception cref="ChatException">What the rule refuses, or unavailable: nothing was promised.</exception>
    public Task<TAnswer> Commit<TAnswer>(Func<RoomDraft, TAnswer> rule)
    {
        if (isOver) throw Refuse.Superseded();
        if (waiting.Count >= options.MaxWaiting) throw Refuse.Unavailable();
        var pending = new PendingDecision<TAnswer>(rule);
        waiting.Enqueue(pending);
        if (!draining) _ = Drain();
        return pending.Done;
    }

    private async Task Drain()
    {
        draining = true;
        while (waiting.Count > 0)
        {
            var batch = TakeBatch();
            try
            {
                await CommitBatch(batch);
            }
            catch (Exception error)
            {
                if (!isOver) stepDown();
                isOver = true;
                // Who still waits was not decided: another activation does it.
                foreach (var pending in batch.Concat(waiting)) pending.Refuse(error as ChatException ?? Refuse.Superseded());
                waiting.Clear();
            }
        }
        draining = false;
    }

    private List<PendingChange> TakeBatch()
    {
        var batch = new List<PendingChange>();
        while (batch.Count < options.MaxBatch && waiting.TryDequeue(out var next)) batch.Add(next);
        return batch;
    }

    private async Task CommitBatch(List<PendingChange> batch)
    {
        var trace = new CommitTrace();
        var (draft, decided) = Decide(batch, []);
        RoomBatch? written = null;
        while (draft.Changes.Count > 0 && !await writer.Write(written = BatchOf(draft))) (draft, decided) = Decide(decided, await Repeated(draft));
        room.Apply(draft);
        foreach (var pending in decided) pending.Acknowledge();
        if (draft.Changes.Count == 0) return;
        tell(draft.Changes);
        trace.Told(decided, written);
    }

    /// <summary>Who is refused is not among the decided any more.</summary>
    private (RoomDraft Draft, List<PendingChange> Decided) Decide(List<PendingChange> batch, ImmutableArray<Message> repeated)
    {
        var draft = new RoomDraft(room, SqlTime.Cut(time.GetUtcNow()), repeated);
        return (draft, batch.FindAll(pending => pending.Decide(draft)));
    }

    private RoomBatch BatchOf(RoomDraft draft) =>
        new(room.Id, room.Rev, [.. draft.Changes], draft.LastSeq, draft.LastShownSeq, draft.MemberCount)
        {
            Sanctions = draft.Sanctions,
            Invites = draft.Invites,
            SlowPosts = draft.SlowPosts,
            Audit = draft.Audit,
        };

    /// <summary>
    /// Nothing was committed: posts that repeat an older message than memory holds are answered with it. Where there is none, the room has another
    /// writer.
    /// </summary>
    private async Task<ImmutableArray<Message>> Repeated(RoomDraft draft)
    {
        var posts = draft.Changes.OfType<MessagePosted>().Select(p => (p.Message.AuthorId, p.Message.ClientId)).ToArray();
        var found = posts.Length == 0 ? [] : await messages.ByClientIds(room.Id, posts);
        return found.IsEmpty ? throw Refuse.Superseded() : found;
    }
}
