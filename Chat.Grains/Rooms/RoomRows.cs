using System.Data.Common;
using Chat.Messages;
using Chat.Storage;
using Chat.Streams;

namespace Chat.Rooms;

internal static class RoomRows
{
    /// <summary>The column by which a list of summaries is sorted.</summary>
    public const int SortKey = 14;

    private const int LastMessage = 15;

    public static RoomInfo Read(DbDataReader row) => new()
    {
        Id = row.RoomId(0),
        Type = (RoomType)row.GetInt32(1),
        Name = row.GetString(2),
        Description = row.GetString(3),
        ImageUrl = row.TextOrNull(4),
        CreatedBy = row.UserId(5),
        CreatedAt = row.Time(6),
        ArchivedAt = row.TimeOrNull(7),
        MemberCount = row.GetInt32(8),
        LastSeq = row.GetInt64(9),
        Rev = row.GetInt64(10),
    };

    /// <summary>A membership that began or ended: profile, role, time of joining, whether it holds, and its rev.</summary>
    public static RoomChange ReadMembership(RoomId room, DbDataReader row)
    {
        var member = MemberRows.Read(row, 0);
        var rev = row.GetInt64(MemberRows.Columns + 1);
        return row.GetBoolean(MemberRows.Columns) ? new MemberJoined(room, rev, member, 0) : new MemberLeft(room, rev, member.User.Id, 0);
    }

    public static RoomSummary ReadSummary(DbDataReader row) => new()
    {
        Room = Read(row),
        Role = row.IsDBNull(11) ? null : (RoomRole)row.GetInt32(11),
        LastReadSeq = row.GetInt64(12),
        Unread = (int)row.GetInt64(13),
        Mentions = 0,
        LastMessage = MessageRows.ReadOrNull(row, LastMessage),
    };
}
