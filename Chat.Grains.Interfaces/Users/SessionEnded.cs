using Chat.Streams;

namespace Chat.Users;

/// <summary>A session was revoked: connections opened with it must end.</summary>
[GenerateSerializer, Immutable, Alias("chat.SessionEnded")]
public sealed record SessionEnded(UserId UserId, [property: Id(0)] string SessionId) : UserEvent(UserId);
