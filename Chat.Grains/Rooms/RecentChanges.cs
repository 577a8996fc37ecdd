using Chat.Messages;
using Chat.Streams;

namespace Chat.Rooms;

/// <summary>The newest changes of a room in order of rev, whatever they are: catch-up without a query, as far as they reach back. Pure.</summary>
/// <param name="capacity">Most changes kept.</param>
/// <param name="characters">Most characters kept in all their contents.</param>
internal sealed class RecentChanges(int capacity, int characters)
{
    private readonly Queue<RoomChange> ring = new();
    private int held;

    /// <summary>Every change above this rev is here.</summary>
    public long FloorRev { get; private set; }

    /// <summary>Starts with what the store knows of the changes above a rev.</summary>
    public void Load(IEnumerable<RoomChange> changes, long since)
    {
        FloorRev = since;
        foreach (var change in changes.OrderBy(c => c.Rev)) Add(change);
    }

    /// <summary>Adds the newest change.</summary>
    public void Add(RoomChange change)
    {
        ring.Enqueue(change);
        held += Characters(change);
        while (ring.Count > capacity || (held > characters && ring.Count > 1))
        {
            var oldest = ring.Dequeue();
            held -= Characters(oldest);
            FloorRev = oldest.Rev;
        }
    }

    /// <summary>The changes after a rev; null when they do not reach back far enough.</summary>
    public IEnumerable<RoomChange>? Since(long rev) => rev < FloorRev ? null : ring.SkipWhile(c => c.Rev <= rev);

    /// <summary>The newest state of a message that was read before the newest of these changes.</summary>
    public Message Newest(Message read)
    {
        var changes = ring.OfType<MessageChange>();
        var newest = changes.LastOrDefault(c => c.Message.Seq == read.Seq)?.Message ?? read;
        // A thread grows without a change of its root.
        var thread = read.ThreadId is null ? changes.LastOrDefault(c => c.Message is { Thread: not null } m && m.ThreadId == read.Id)?.Message.Thread : null;
        return thread is null ? newest : newest with { Thread = thread };
    }

    /// <summary>What a user did last with an emoji of a message; null where they did nothing lately.</summary>
    public ReactionChange? Newest(long seq, UserId user, string emoji) => ring.OfType<ReactionChange>().LastOf(seq, user, emoji);

    private static int Characters(RoomChange change) => change is MessageChange { Message.Content: var content } ? content.Length : 0;
}
