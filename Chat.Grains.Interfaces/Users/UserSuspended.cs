using Chat.Streams;

namespace Chat.Users;

/// <summary>The user may not be here, suspended for now or deleted for good: all their connections must end, also those that no session opened.</summary>
[GenerateSerializer, Immutable, Alias("chat.UserSuspended")]
public sealed record UserSuspended(UserId UserId) : UserEvent(UserId);
