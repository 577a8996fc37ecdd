using Chat.Streams;

namespace Chat.Users;

/// <summary>The user is no longer in a room: nothing of it may reach them from here on.</summary>
[GenerateSerializer, Immutable, Alias("chat.LeftRoom")]
public sealed record LeftRoom(UserId UserId, [property: Id(0)] RoomId RoomId, [property: Id(1)] long Rev) : UserEvent(UserId);
