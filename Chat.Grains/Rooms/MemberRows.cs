using Chat.Profiles;
using Chat.Sanctions;
using Chat.Storage;
using Chat.Streams;

namespace Chat.Rooms;

/// <summary>Rows of the view <c>member_rows</c>.</summary>
internal static class MemberRows
{
    public static Member Read(Row row) => new()
    {
        User = ProfileRows.Read(row),
        Role = (RoomRole)row.Int("role"),
        JoinedAt = row.Time("joined_at"),
        Muted = SanctionRows.ReadMute(row),
    };

    /// <summary>A membership that began or ended; null where the row has none.</summary>
    public static RoomChange? ReadChange(Row row)
    {
        if (!row.Has("user_id")) return null;
        var (room, rev) = (row.RoomId("room_id"), row.Long("rev"));
        return row.Has("left_at") ? new MemberLeft(room, rev, row.UserId("user_id"), 0) : new MemberJoined(room, rev, Read(row), 0);
    }
}
