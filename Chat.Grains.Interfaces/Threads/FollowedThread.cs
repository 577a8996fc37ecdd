using Chat.Messages;

namespace Chat.Threads;

/// <summary>A thread in its follower's list.</summary>
/// <param name="Root">The message that it began with.</param>
/// <param name="LastReply">The newest reply; null where none is left.</param>
/// <param name="Unread">Others' replies that the follower has not read, at most 999.</param>
[GenerateSerializer, Immutable, Alias("chat.FollowedThread")]
public sealed record FollowedThread([property: Id(0)] Message Root, [property: Id(1)] Message? LastReply, [property: Id(2)] int Unread);
