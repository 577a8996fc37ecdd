using Chat.Storage;

namespace Chat.Messages;

/// <summary>Rows of the view <c>message_rows</c>.</summary>
internal static class MessageRows
{
    public static Message Read(Row row) => new()
    {
        RoomId = row.RoomId("room_id"),
        Seq = row.Long("seq"),
        Rev = row.Long("rev"),
        AuthorId = row.UserId("author_id"),
        ClientId = new ClientId(row.Text("client_id")),
        Type = (MessageType)row.Int("type"),
        Content = row.Text("content"),
        CreatedAt = row.Time("created_at"),
        EditedAt = row.TimeOrNull("edited_at"),
        DeletedAt = row.TimeOrNull("deleted_at"),
    };

    /// <summary>The same where a message may be missing.</summary>
    public static Message? ReadOrNull(Row row) => row.Has("seq") ? Read(row) : null;
}
