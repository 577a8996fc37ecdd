using Chat.Streams;

namespace Chat.Conversations;

/// <summary>The user is no longer in a conversation: nothing of it may reach them from here on.</summary>
[GenerateSerializer, Immutable, Alias("chat.ConversationLeft")]
public sealed record ConversationLeft(UserId UserId, [property: Id(0)] RoomId RoomId, [property: Id(1)] long Rev) : UserEvent(UserId);
