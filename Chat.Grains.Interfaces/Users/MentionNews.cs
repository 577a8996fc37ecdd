namespace Chat.Users;

/// <summary>What clients are told of <see cref="Mentioned"/>.</summary>
/// <param name="RoomId">The room.</param>
/// <param name="MessageId">The message.</param>
/// <param name="By">Its author.</param>
public sealed record MentionNews(RoomId RoomId, MessageId MessageId, UserId By);
