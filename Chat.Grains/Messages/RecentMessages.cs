using System.Collections.Immutable;

namespace Chat.Messages;

/// <summary>
/// The newest messages of a room and the client ids seen lately. Pure. It answers the newest page, unread counts and repeats without a query, as
/// far as it reaches back.
/// </summary>
/// <param name="capacity">Most messages kept.</param>
/// <param name="characters">Most characters kept in all their contents; the newest message is kept whatever its length.</param>
internal sealed class RecentMessages(int capacity, int characters)
{
    private readonly Dictionary<(UserId, ClientId), long> byClientId = [];

    // Oldest first; the first ones up to the count of those given up are no longer kept.
    private readonly List<Message?> window = [];
    private int givenUp;
    private int held;

    /// <summary>Number of the newest message; 0 when there is none.</summary>
    public long LastSeq { get; private set; }

    /// <summary>Seq before the oldest message kept: everything above it is here.</summary>
    public long FloorSeq { get; private set; }

    /// <summary>Starts with what the store has. Messages behind a hole, which only a hand on the database can have made, are left out.</summary>
    /// <param name="newest">The newest messages, oldest first.</param>
    /// <param name="lastSeq">The last number that was given.</param>
    public void Load(ImmutableArray<Message> newest, long lastSeq)
    {
        Begin(after: newest is [var oldest, ..] ? oldest.Seq - 1 : lastSeq);
        foreach (var message in newest)
        {
            if (message.Seq != LastSeq + 1) Begin(after: message.Seq - 1);
            Add(message);
        }
        if (LastSeq < lastSeq) Begin(after: lastSeq);
    }

    /// <summary>Appends a committed message, which must be the next.</summary>
    public void Add(Message message)
    {
        if (message.Seq != LastSeq + 1) throw new InvalidOperationException($"Message {message.Seq} does not follow {LastSeq}.");
        window.Add(message);
        held += message.Content.Length;
        byClientId[(message.AuthorId, message.ClientId)] = message.Seq;
        LastSeq = message.Seq;
        Trim();
    }

    /// <summary>A message was changed; one that is not kept any more is of no concern here.</summary>
    public void Replace(Message message)
    {
        if (At(message.Seq) is not { } before) return;
        window[Place(message.Seq)] = message;
        held += message.Content.Length - before.Content.Length;
        Trim();
    }

    /// <summary>The message of a number, if it is kept.</summary>
    public Message? At(long seq) => seq > FloorSeq && seq <= LastSeq ? window[Place(seq)] : null;

    /// <summary>The message this author sent under that client id, if it is kept.</summary>
    public Message? Find(UserId author, ClientId clientId) => byClientId.TryGetValue((author, clientId), out var seq) ? At(seq) : null;

    /// <summary>The newest messages that the room's own pages show, oldest first; null when the window does not reach back far enough.</summary>
    public MessagePage? Newest(int limit)
    {
        var newest = new List<Message>(limit);
        var at = LastSeq;
        for (; at > FloorSeq && newest.Count < limit; at--)
        {
            if (At(at) is { IsInRoom: true } message) newest.Add(message);
        }
        if (newest.Count < limit && FloorSeq > 0) return null;
        newest.Reverse();
        // Whatever is below: the first message of a room is nobody's reply.
        return new MessagePage([.. newest], at > 0);
    }

    /// <summary>Others' messages after a seq that are not deleted, as the room counts them; null when the window does not reach back far enough.</summary>
    /// <param name="reader">Whose own do not count.</param>
    /// <param name="afterSeq">What the reader has read.</param>
    /// <param name="unheard">Authors whom the reader has blocked.</param>
    public int? CountUnread(UserId reader, long afterSeq, ImmutableArray<UserId> unheard) => afterSeq < FloorSeq
        ? null
        : Above(afterSeq).Count(m => m.IsInRoom && m.AuthorId != reader && m.DeletedAt is null && !unheard.Contains(m.AuthorId));

    /// <summary>Mentions of a member after a seq, as the room counts them; null when the window does not reach back far enough.</summary>
    /// <inheritdoc cref="CountUnread" path="/param"/>
    public int? CountMentions(UserId reader, long afterSeq, ImmutableArray<UserId> unheard) => afterSeq < FloorSeq
        ? null
        : Above(afterSeq).Count(m => m.IsInRoom && m.AuthorId != reader && !unheard.Contains(m.AuthorId) && (m.MentionsRoom is not null || m.Mentions.Contains(reader)));

    private void Begin(long after)
    {
        window.Clear();
        byClientId.Clear();
        (givenUp, held) = (0, 0);
        LastSeq = FloorSeq = after;
    }

    private int Place(long seq) => givenUp + (int)(seq - FloorSeq - 1);

    private void Trim()
    {
        while (LastSeq - FloorSeq > capacity || (held > characters && LastSeq - FloorSeq > 1)) GiveUpOldest();
        // Moved down now and then, not with each message.
        if (givenUp <= capacity / 2) return;
        window.RemoveRange(0, givenUp);
        givenUp = 0;
    }

    private void GiveUpOldest()
    {
        var oldest = window[givenUp]!;
        window[givenUp++] = null;
        byClientId.Remove((oldest.AuthorId, oldest.ClientId));
        held -= oldest.Content.Length;
        FloorSeq++;
    }

    private IEnumerable<Message> Above(long seq)
    {
        for (var at = seq + 1; at <= LastSeq; at++) yield return At(at)!;
    }
}
