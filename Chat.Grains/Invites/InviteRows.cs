using Chat.Profiles;
using Chat.Storage;

namespace Chat.Invites;

/// <summary>Rows of the table <c>invites</c>, and what they show of their rooms.</summary>
internal static class InviteRows
{
    public static Invite Read(Row row) => new()
    {
        Code = row.Text("code"),
        RoomId = row.RoomId("room_id"),
        UserId = row.Has("invitee_id") ? row.UserId("invitee_id") : null,
        CreatedBy = row.UserId("created_by"),
        CreatedAt = row.Time("created_at"),
        ExpiresAt = row.Time("expires_at"),
        MaxUses = row.Has("max_uses") ? row.Int("max_uses") : null,
        Uses = row.Int("uses"),
    };

    /// <summary>Of one for a person: who invites is told to them only.</summary>
    public static InvitePreview ReadPreview(Row row) => new()
    {
        Code = row.Text("code"),
        RoomName = row.Text("room_name"),
        ImageUrl = row.TextOrNull("image_url"),
        MemberCount = row.Int("member_count"),
        By = row.Has("invitee_id") ? ProfileRows.Read(row) : null,
        CreatedAt = row.Time("created_at"),
        ExpiresAt = row.Time("expires_at"),
    };

    /// <summary>The values of its row.</summary>
    public static object?[] Values(Invite invite) =>
    [
        invite.Code, invite.RoomId.Value, invite.UserId?.Value, invite.CreatedBy.Value, invite.CreatedAt, invite.ExpiresAt, invite.MaxUses, invite.Uses,
    ];
}
