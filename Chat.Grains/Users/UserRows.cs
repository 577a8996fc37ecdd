using System.Data.Common;
using Chat.Storage;

namespace Chat.Users;

internal static class UserRows
{
    public static UserRow Read(DbDataReader row) => new()
    {
        Id = row.UserId(0),
        Username = row.GetString(1),
        DisplayName = row.GetString(2),
        Email = row.TextOrNull(3),
        AvatarUrl = row.TextOrNull(4),
        Role = (UserRole)row.GetInt32(5),
        PasswordHash = row.TextOrNull(6),
        StatusText = row.GetString(7),
        CreatedAt = row.Time(8),
        LastSeenAt = row.TimeOrNull(9),
    };
}
