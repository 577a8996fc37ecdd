using Chat.Messages;
using Chat.Notifications;
using Chat.Sanctions;
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
        MaxMembers = row.Has("max_members") ? row.Int("max_members") : null,
        PostBy = (PostBy)row.Int("post_by"),
        SlowModeSeconds = row.Int("slow_mode_seconds"),
        Temporary = row.Flag("temporary"),
        MemberCount = row.Int("member_count"),
        LastSeq = row.Long("last_seq"),
        Rev = row.Long("last_rev"),
    };

    /// <summary>The room with its last message, and how its reader stands to it.</summary>
    public static RoomSummary ReadSummary(Row row)
    {
        var (room, isMember, lastRead) = (Read(row), row.Has("role"), row.Long("last_read_seq"));
        var unread = isMember ? UnreadCount.Of(row.Long("unread"), lastRead, room.LastSeq) : default;
        return new()
        {
            Room = room,
            Role = isMember ? (RoomRole)row.Int("role") : null,
            Muted = isMember ? SanctionRows.ReadOwnMute(row) : null,
            Level = isMember ? (NotificationLevel)row.Int("notification_level") : NotificationLevel.All,
            LastReadSeq = lastRead,
            Unread = unread.Count,
            UnreadCapped = unread.Capped,
            Mentions = isMember ? (int)row.Long("mention_count") : 0,
            LastMessage = MessageRows.ReadOrNull(row) is { } last ? Preview.Of(last) : null,
        };
    }
}
