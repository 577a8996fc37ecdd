using Chat.Storage;

namespace Chat.Messages;

/// <summary>Rows of the view <c>message_rows</c>.</summary>
internal static class MessageRows
{
    public static Message Read(Row row)
    {
        var (room, seq) = (row.RoomId("room_id"), row.Long("seq"));
        return new()
        {
            RoomId = room,
            Seq = seq,
            Rev = row.Long("rev"),
            AuthorId = row.UserId("author_id"),
            ClientId = new ClientId(row.Text("client_id")),
            Type = (MessageType)row.Int("type"),
            Content = row.Text("content"),
            CreatedAt = row.Time("created_at"),
            EditedAt = row.TimeOrNull("edited_at"),
            DeletedAt = row.TimeOrNull("deleted_at"),
            ReplyToId = row.LongOrNull("reply_to_seq") is { } repliedTo ? new MessageId(room, repliedTo) : null,
            ThreadId = row.LongOrNull("thread_seq") is var root && root is { } known ? new MessageId(room, known) : null,
            AlsoInRoom = row.Flag("in_room") && root is not null,
            Mentions = MessageJson.Users(row.TextOrNull("mentions")),
            MentionsRoom = row.LongOrNull("mentions_room") is { } all ? (RoomMention)all : null,
            Reactions = MessageJson.Reactions(row.TextOrNull("reactions")),
            PinnedAt = row.TimeOrNull("pinned_at"),
            Thread = Thread(row, new MessageId(room, root ?? seq)),
        };
    }

    /// <summary>The same where a message may be missing.</summary>
    public static Message? ReadOrNull(Row row) => row.Has("seq") ? Read(row) : null;

    private static ThreadSummary? Thread(Row row, MessageId root) => row.TimeOrNull("last_reply_at") is { } last
        ? new ThreadSummary(root, row.Int("reply_count"), last, MessageJson.Users(row.TextOrNull("thread_users")))
        : null;
}
