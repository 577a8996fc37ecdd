namespace Chat.Users;

/// <summary>What a user may do everywhere.</summary>
[GenerateSerializer, Alias("chat.UserRole")]
public enum UserRole
{
    /// <summary>What everybody may.</summary>
    User,
    /// <summary>Also moderates every room.</summary>
    Moderator,
    /// <summary>Also administers.</summary>
    Admin,
}
