using Chat.Streams;

namespace Chat.Conversations;

/// <summary>The user is in a conversation now: one was made with them, or they joined it, on whatever device.</summary>
[GenerateSerializer, Immutable, Alias("chat.ConversationEntered")]
public sealed record ConversationEntered(UserId UserId, [property: Id(0)] RoomId RoomId) : UserEvent(UserId);
