using Chat.Users;

namespace Chat.Deletion;

/// <summary>What stays of a user who is deleted: an id, under which their messages are, and nothing that names them.</summary>
internal static class DeletedUser
{
    /// <summary>What others read where a name was.</summary>
    public const string DisplayName = "Deleted user";

    /// <summary>The row that takes the user's place.</summary>
    public static UserRow Of(UserRow user, DateTimeOffset at) => new()
    {
        Id = user.Id,
        Username = UserRules.OfNobody(),
        DisplayName = DisplayName,
        Role = UserRole.User,
        ContactBy = ContactRule.Nobody,
        CreatedAt = user.CreatedAt,
        DeletedAt = at,
    };
}
