using Chat.Messages;
using Chat.Storage;

namespace Chat.Rooms;

/// <summary>Rows of the view <c>room_rows</c>.</summary>
internal static class RoomRows
{
    public static RoomInfo Read(Row row) => new()
    {
        Id = row.RoomId("id"),
        Type = (RoomType)row.Int("room_type"),
        Name = row.Text("name"),
        Description = row.Text("description"),
        ImageUrl = row.TextOrNull("image_url"),
        CreatedBy = row.UserId("created_by"),
        CreatedAt = row.Time("room_created_at"),
        ArchivedAt = row.TimeOrNull("archived_at"),
        MemberCount = row.Int("member_count"),
        LastSeq = row.Long("last_seq"),
        Rev = row.Long("last_rev"),
    };

    /// <summary>The room with its last message, and how its reader stands to it.</summary>
    public static RoomSummary ReadSummary(Row row) => new()
    {
        Room = Read(row),
        Role = row.Has("role") ? (RoomRole)row.Int("role") : null,
        LastReadSeq = row.Long("last_read_seq"),
        Unread = (int)row.Long("unread"),
        Mentions = 0,
        LastMessage = MessageRows.ReadOrNull(row),
    };
}
