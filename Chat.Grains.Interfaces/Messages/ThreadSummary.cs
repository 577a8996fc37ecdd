using System.Collections.Immutable;

namespace Chat.Messages;

/// <summary>What is below a message: on the root itself, and on each reply as it is with it, so that the root can be shown right without asking.</summary>
/// <param name="RootId">The message that the thread began with.</param>
/// <param name="ReplyCount">Replies that are not deleted.</param>
/// <param name="LastReplyAt">When the newest was posted. For display only.</param>
/// <param name="Participants">Who replied, at most 5, those who came first.</param>
[GenerateSerializer, Immutable, Alias("chat.ThreadSummary")]
public sealed record ThreadSummary(
    [property: Id(0)] MessageId RootId,
    [property: Id(1)] int ReplyCount,
    [property: Id(2)] DateTimeOffset LastReplyAt,
    [property: Id(3)] ImmutableArray<UserId> Participants)
{
    /// <summary>Most participants that are named.</summary>
    public const int MaxParticipants = 5;
}
