using System.Data.Common;
using Chat.Profiles;
using Chat.Storage;

namespace Chat.Rooms;

internal static class MemberRows
{
    public const int Columns = 6;

    /// <summary>A profile's four columns, role and time of joining, from <paramref name="first"/> on.</summary>
    public static Member Read(DbDataReader row, int first) => new()
    {
        User = ProfileRows.Read(row, first),
        Role = (RoomRole)row.GetInt32(first + 4),
        JoinedAt = row.Time(first + 5),
    };
}
