using System.Collections.Immutable;
using Chat.History;
using Chat.Storage;

namespace Chat.Messages;

internal sealed partial class MessageStore(Database database)
{
    public Task<ImmutableArray<Message>> ByClientIds(
        RoomId room, IReadOnlyCollection<(UserId Author, ClientId Client)> keys, CancellationToken cancellation = default)
    {
        var rows = JsonRows.Of(keys, static (json, key) =>
        {
            json.WriteString("author"u8, key.Author.Value);
            json.WriteString("client"u8, key.Client.Value);
        });
        return database.Query(Statement.MessagesByClientIds, MessageRows.Read, [room.Value, rows], cancellation);
    }

    /// <summary>The newest messages, replies too, oldest first.</summary>
    public Task<ImmutableArray<Message>> Newest(RoomId room, int limit, CancellationToken cancellation = default) =>
        database.Query(Statement.NewestMessages, MessageRows.Read, [room.Value, limit], cancellation);

    /// <summary>One message, whoever asks.</summary>
    public async Task<Message?> At(RoomId room, long seq, CancellationToken cancellation = default)
    {
        var rows = await UpTo(room, reader: null, seq, 1, replies: true, cancellation);
        return rows is [{ } found] && found.Seq == seq ? found : null;
    }

    /// <summary>Messages made or changed after a rev, by rev.</summary>
    public Task<ImmutableArray<Message>> Since(RoomId room, long rev, int limit, CancellationToken cancellation = default) =>
        database.Query(Statement.MessagesSince, MessageRows.Read, [room.Value, rev, limit], cancellation);

    /// <summary>A page, oldest first; empty where the reader may not read, see <see cref="RoomAccess"/>. Around a seq, "more" means on either side.</summary>
    public async Task<MessagePage> Page(HistoryQuery query, CancellationToken cancellation = default)
    {
        var range = PageRange.Of(query);
        ImmutableArray<Message> below = [], above = [];
        if (range.FetchBelow > 0) below = await UpTo(query.RoomId, query.Reader, range.Pivot, range.FetchBelow, query.Replies, cancellation);
        if (range.FetchAbove > 0) above = await Above(query.RoomId, query.Reader, range.Pivot, range.FetchAbove, query.Replies, cancellation);
        return range.Cut(below, above);
    }

    /// <summary>One message; null where there is none or the reader may not read it.</summary>
    public Task<Message?> Get(UserId reader, MessageId id, CancellationToken cancellation = default) =>
        database.QuerySingle(Statement.LoadMessage, MessageRows.Read, [id.RoomId.Value, reader.Value, id.Seq], cancellation);

    /// <summary>The numbers of a room's pinned messages.</summary>
    public async Task<ImmutableHashSet<long>> Pinned(RoomId room, CancellationToken cancellation = default) =>
        [.. await database.Query(Statement.PinnedSeqs, r => r.Long("seq"), [room.Value], cancellation)];

    /// <summary>A room's pinned messages, by time of pinning; null where the reader may not read, see <see cref="RoomAccess"/>.</summary>
    public async Task<ImmutableArray<Message>?> Pinned(RoomId room, UserId reader, CancellationToken cancellation = default)
    {
        var rows = await database.Query(Statement.PinnedMessages, MessageRows.ReadOrNull, [room.Value, reader.Value], cancellation);
        return rows.IsEmpty ? null : [.. rows.OfType<Message>()];
    }

    /// <summary>Messages above one seq and up to another that are neither the user's own nor deleted, nor of somebody whom the user has blocked.</summary>
    public async Task<UnreadCount> CountUnread(RoomId room, UserId user, long afterSeq, long throughSeq, CancellationToken cancellation = default)
    {
        var lookedAt = Math.Min(throughSeq, afterSeq + UnreadCount.MostLookedAt);
        object?[] values = [room.Value, user.Value, afterSeq, lookedAt, UnreadCount.MostCounted];
        return UnreadCount.Of(await database.Scalar<long>(Statement.CountUnread, values, cancellation), afterSeq, throughSeq);
    }

    /// <summary>The newest up to a seq, newest first; none where the reader may not read. Without a reader nobody is asked.</summary>
    private Task<ImmutableArray<Message>> UpTo(RoomId room, UserId? reader, long seq, int limit, bool replies, CancellationToken cancellation) =>
        database.Query(Statement.MessagesUpTo, MessageRows.Read, [room.Value, reader?.Value, seq, limit, replies], cancellation);

    /// <summary>The oldest above a seq, oldest first; none where the reader may not read.</summary>
    private Task<ImmutableArray<Message>> Above(RoomId room, UserId reader, long seq, int limit, bool replies, CancellationToken cancellation) =>
        database.Query(Statement.MessagesAbove, MessageRows.Read, [room.Value, reader.Value, seq, limit, replies], cancellation);
}
