using Chat.Storage;

namespace Chat.Profiles;

internal static class ProfileRows
{
    public static UserProfile Read(Row row) => new()
    {
        Id = row.UserId("user_id"),
        Username = row.Text("username"),
        DisplayName = row.Text("display_name"),
        AvatarUrl = row.TextOrNull("avatar_url"),
    };
}
