using System.Collections.Immutable;

namespace Chat.Messages;

/// <summary>
/// The newest messages of a room and the client ids seen lately. Pure. It answers the newest page, catch-up and repeats
/// without a query, as far as it reaches back.
/// </summary>
/// <param name="capacity">Most messages kept.</param>
internal sealed class RecentMessages(int capacity)
{
    private readonly Dictionary<(UserId, ClientId), Message> byClientId = [];
    private readonly Queue<Message> window = new();

    /// <summary>Number of the newest message; 0 when there is none.</summary>
    public long LastSeq { get; private set; }

    /// <summary>The newest message.</summary>
    public Message? Last { get; private set; }

    /// <summary>Seq before the oldest message kept: everything above it is here.</summary>
    public long FloorSeq => window.TryPeek(out var oldest) ? oldest.Seq - 1 : LastSeq;

    /// <summary>Rev before the oldest message kept: every message changed above it is here.</summary>
    public long FloorRev { get; private set; }

    /// <summary>Starts with what the store has, oldest first.</summary>
    /// <param name="newest">The newest messages.</param>
    /// <param name="reachesStart">Whether there is nothing before them.</param>
    public void Load(ImmutableArray<Message> newest, bool reachesStart)
    {
        FloorRev = reachesStart || newest.IsEmpty ? 0 : newest.Min(m => m.Rev) - 1;
        foreach (var message in newest) Add(message);
    }

    /// <summary>Appends a committed message, which must be the next.</summary>
    public void Add(Message message)
    {
        if (Last is not null && message.Seq != LastSeq + 1) throw new InvalidOperationException($"Message {message.Seq} does not follow {LastSeq}.");
        window.Enqueue(message);
        byClientId[(message.AuthorId, message.ClientId)] = message;
        Last = message;
        LastSeq = message.Seq;
        if (window.Count <= capacity) return;
        var dropped = window.Dequeue();
        FloorRev = Math.Max(FloorRev, dropped.Rev);
        byClientId.Remove((dropped.AuthorId, dropped.ClientId));
    }

    /// <summary>The message this author sent under that client id, if it is still remembered.</summary>
    public Message? Find(UserId author, ClientId clientId) => byClientId.GetValueOrDefault((author, clientId));

    /// <summary>The newest messages, oldest first; null when the window does not reach back far enough.</summary>
    public MessagePage? Newest(int limit)
    {
        if (window.Count < limit && FloorSeq > 0) return null;
        var skip = Math.Max(0, window.Count - limit);
        return new MessagePage([.. window.Skip(skip)], FloorSeq + skip > 0);
    }

    /// <summary>Messages changed after a rev, by seq; null when the window does not reach back far enough.</summary>
    public ImmutableArray<Message>? Since(long rev) => rev < FloorRev ? null : [.. window.Where(m => m.Rev > rev)];

    /// <summary>Others' messages after a seq that are not deleted; null when the window does not reach back far enough.</summary>
    public int? CountUnread(UserId reader, long afterSeq) =>
        afterSeq < FloorSeq ? null : window.Count(m => m.Seq > afterSeq && m.AuthorId != reader && m.DeletedAt is null);
}
