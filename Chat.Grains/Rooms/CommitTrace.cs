using Chat.Messages;

namespace Chat.Rooms;

/// <summary>The stages of the messages of one batch, from the room's queue until they are told.</summary>
internal sealed class CommitTrace
{
    private readonly DateTimeOffset takenAt = MessageTrace.Mark();

    /// <summary>They are told.</summary>
    /// <param name="decided">The commands of the batch.</param>
    /// <param name="written">What was committed.</param>
    public void Told(IEnumerable<PendingChange> decided, RoomBatch? written)
    {
        if (written is null || !MessageTrace.IsOn) return;
        var toldAt = MessageTrace.Mark();
        var posted = written.Changes.OfType<MessagePosted>().Select(p => p.Message.Seq).ToHashSet();
        foreach (var pending in decided)
        {
            // Not what was answered with a message that is older: a repeat, an edit.
            if (pending.Answer is not Message message || !posted.Contains(message.Seq)) continue;
            MessageTrace.Span(message.Id, "wait", pending.QueuedAt, takenAt);
            MessageTrace.Span(message.Id, "queue", takenAt, written.BeganAt);
            MessageTrace.Span(message.Id, "commit", written.BeganAt, written.EndedAt);
            MessageTrace.Span(message.Id, "tell", written.EndedAt, toldAt);
        }
    }
}
