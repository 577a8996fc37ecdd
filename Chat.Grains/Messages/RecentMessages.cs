using System.Collections.Immutable;

namespace Chat.Messages;

/// <summary>
/// The newest messages of a room and the client ids seen lately. Pure. It answers the newest page, unread counts and repeats without a query, as
/// far as it reaches back.
/// </summary>
/// <param name="capacity">Most messages kept.</param>
internal sealed class RecentMessages(int capacity)
{
    private readonly Dictionary<(UserId, ClientId), long> byClientId = [];

    // The message of a seq is at its remainder by the capacity.
    private readonly Message?[] window = new Message?[capacity];

    /// <summary>Number of the newest message; 0 when there is none.</summary>
    public long LastSeq { get; private set; }

    /// <summary>Seq before the oldest message kept: everything above it is here.</summary>
    public long FloorSeq { get; private set; }

    /// <summary>The newest message.</summary>
    public Message? Last => At(LastSeq);

    /// <summary>Starts with what the store has. Messages behind a hole, which only a hand on the database can have made, are left out.</summary>
    /// <param name="newest">The newest messages, oldest first.</param>
    /// <param name="lastSeq">The last number that was given.</param>
    public void Load(ImmutableArray<Message> newest, long lastSeq)
    {
        LastSeq = FloorSeq = newest is [var oldest, ..] ? oldest.Seq - 1 : lastSeq;
        foreach (var message in newest)
        {
            if (message.Seq != LastSeq + 1) LastSeq = FloorSeq = message.Seq - 1;
            Add(message);
        }
        if (LastSeq < lastSeq) LastSeq = FloorSeq = lastSeq;
    }

    /// <summary>Appends a committed message, which must be the next.</summary>
    public void Add(Message message)
    {
        if (message.Seq != LastSeq + 1) throw new InvalidOperationException($"Message {message.Seq} does not follow {LastSeq}.");
        ref var place = ref window[message.Seq % capacity];
        if (message.Seq - FloorSeq > capacity)
        {
            byClientId.Remove((place!.AuthorId, place.ClientId));
            FloorSeq++;
        }
        place = message;
        byClientId[(message.AuthorId, message.ClientId)] = message.Seq;
        LastSeq = message.Seq;
    }

    /// <summary>A message was changed; one that is not kept any more is of no concern here.</summary>
    public void Replace(Message message)
    {
        if (At(message.Seq) is not null) window[message.Seq % capacity] = message;
    }

    /// <summary>The message of a number, if it is kept.</summary>
    public Message? At(long seq) => seq > FloorSeq && seq <= LastSeq ? window[seq % capacity] : null;

    /// <summary>The message this author sent under that client id, if it is kept.</summary>
    public Message? Find(UserId author, ClientId clientId) => byClientId.TryGetValue((author, clientId), out var seq) ? At(seq) : null;

    /// <summary>The newest messages, oldest first; null when the window does not reach back far enough.</summary>
    public MessagePage? Newest(int limit)
    {
        if (LastSeq - FloorSeq < limit && FloorSeq > 0) return null;
        var from = Math.Max(FloorSeq, LastSeq - limit);
        return new MessagePage([.. Above(from)], from > 0);
    }

    /// <summary>Others' messages after a seq that are not deleted; null when the window does not reach back far enough.</summary>
    public int? CountUnread(UserId reader, long afterSeq) =>
        afterSeq < FloorSeq ? null : Above(afterSeq).Count(m => m.AuthorId != reader && m.DeletedAt is null);

    private IEnumerable<Message> Above(long seq)
    {
        for (var at = seq + 1; at <= LastSeq; at++) yield return At(at)!;
    }
}
