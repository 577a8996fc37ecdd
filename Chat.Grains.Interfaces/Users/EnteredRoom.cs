using Chat.Streams;

namespace Chat.Users;

/// <summary>The user is in a room now: one was made with them, or they joined it, on whatever device.</summary>
[GenerateSerializer, Immutable, Alias("chat.EnteredRoom")]
public sealed record EnteredRoom(UserId UserId, [property: Id(0)] RoomId RoomId, [property: Id(1)] long Rev) : UserEvent(UserId);
