using System.Collections.Immutable;
using Chat.Messages;
using Chat.Storage;

namespace Chat.Threads;

internal sealed class ThreadStore(Database database)
{
    // Above every id: the first page starts behind everything.
    private const string LastId = "~";

    /// <summary>Null where there is no such message, or the reader may not read it; of a reply, of the thread that it is in.</summary>
    public Task<ThreadStanding?> Standing(UserId reader, MessageId id, CancellationToken cancellation = default) => database.QuerySingle(
        Statement.ThreadStanding, ReadStanding, [id.RoomId.Value, reader.Value, id.Seq, UnreadCount.Most], cancellation);

    /// <summary>Replies, oldest first: the newest below a seq, or the oldest above one.</summary>
    public Task<ImmutableArray<Message>> Replies(MessageId root, long pivot, int below, int above, CancellationToken cancellation = default) =>
        database.Query(Statement.ThreadReplies, MessageRows.Read, [root.RoomId.Value, root.Seq, pivot, below, above], cancellation);

    /// <summary>Answers whether the user is a member of the room and the root is there.</summary>
    public async Task<bool> Follow(UserId user, MessageId root, bool following, CancellationToken cancellation = default) =>
        await database.Execute(Statement.FollowThread, [user.Value, root.RoomId.Value, root.Seq, following], cancellation) > 0;

    /// <summary>Moves the cursor forward, at most to the room's newest message. Answers whether the user is a member of the room and the root is there.</summary>
    public async Task<bool> MarkRead(UserId user, MessageId root, long seq, CancellationToken cancellation = default) =>
        await database.Execute(Statement.MarkThreadRead, [user.Value, root.RoomId.Value, root.Seq, seq], cancellation) > 0;

    public async Task<FollowedThreadPage> Followed(UserId user, string? cursor, int limit, CancellationToken cancellation = default)
    {
        var (id, activity) = cursor is null ? (LastId, long.MaxValue) : NumberCursor.Decode(cursor);
        var (room, seq) = MessageId.TryParse(id, out var last) ? (last.RoomId.Value, last.Seq) : (id, 0);
        var rows = await database.Query(
            Statement.FollowedThreads,
            r => (Root: MessageRows.Read(r), Activity: r.Long("thread_activity"), Unread: (int)r.Long("thread_unread"), Last: r.LongOrNull("newest_reply")),
            [user.Value, activity, room, seq, limit + 1, UnreadCount.Most], cancellation);
        var page = rows.Length > limit ? rows[..limit] : rows;
        var replies = await At([.. page.Where(r => r.Last is not null).Select(r => new MessageId(r.Root.RoomId, r.Last!.Value))], cancellation);
        var next = rows.Length > limit ? NumberCursor.Encode(page[^1].Root.Id.ToString(), page[^1].Activity) : null;
        return new FollowedThreadPage([.. page.Select(r => new FollowedThread(r.Root, LastOf(r.Root, r.Last), r.Unread))], next);

        Message? LastOf(Message root, long? reply) => reply is null ? null : replies.GetValueOrDefault(new MessageId(root.RoomId, reply.Value));
    }

    private async Task<Dictionary<MessageId, Message>> At(ImmutableArray<MessageId> ids, CancellationToken cancellation)
    {
        if (ids.IsEmpty) return [];
        var rows = JsonRows.Of(ids, static (json, id) =>
        {
            json.WriteString("room_id"u8, id.RoomId.Value);
            json.WriteNumber("seq"u8, id.Seq);
        });
        return (await database.Query(Statement.MessagesAt, MessageRows.Read, [rows], cancellation)).ToDictionary(m => m.Id);
    }

    private static ThreadStanding ReadStanding(Row row) =>
        new(MessageRows.Read(row), row.Flag("following"), row.Long("thread_read_seq"), (int)row.Long("thread_unread"), row.Long("newest_reply"));
}
