using Chat.Presence;
using Chat.Storage;

namespace Chat.Users;

internal static class UserRows
{
    public static UserRow Read(Row row) => new()
    {
        Id = row.UserId("id"),
        Username = row.Text("username"),
        DisplayName = row.Text("display_name"),
        Email = row.TextOrNull("email"),
        AvatarUrl = row.TextOrNull("avatar_url"),
        Role = (UserRole)row.Int("role"),
        PasswordHash = row.TextOrNull("password_hash"),
        StatusText = row.Text("status_text"),
        StatusEmoji = row.TextOrNull("status_emoji"),
        Status = (PresenceStatus)row.Int("status"),
        StatusUntil = row.TimeOrNull("status_until"),
        About = row.Text("about"),
        ContactBy = (ContactRule)row.Int("contact_by"),
        SuspendedUntil = row.TimeOrNull("suspended_until"),
        SuspensionReason = row.TextOrNull("suspension_reason"),
        DeletedAt = row.TimeOrNull("deleted_at"),
        CreatedAt = row.Time("created_at"),
        LastSeenAt = row.TimeOrNull("last_seen_at"),
        ShowLastSeen = row.Flag("show_last_seen"),
    };
}
