using System.Data.Common;
using Chat.Storage;

namespace Chat.Profiles;

internal static class ProfileRows
{
    /// <summary>The four columns of a profile, from <paramref name="first"/> on.</summary>
    public static UserProfile Read(DbDataReader row, int first = 0) => new()
    {
        Id = row.UserId(first),
        Username = row.GetString(first + 1),
        DisplayName = row.GetString(first + 2),
        AvatarUrl = row.TextOrNull(first + 3),
    };
}
