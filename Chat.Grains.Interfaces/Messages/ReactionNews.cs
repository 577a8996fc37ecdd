using System.Collections.Immutable;

namespace Chat.Messages;

/// <summary>What clients are told of a <see cref="ReactionChange"/>.</summary>
/// <param name="RoomId">The room.</param>
/// <param name="Rev">The number of the change.</param>
/// <param name="MessageId">The message.</param>
/// <param name="UserId">Who.</param>
/// <param name="Emoji">Which.</param>
/// <param name="Reactions">All of the message now; the same for every reader.</param>
public sealed record ReactionNews(RoomId RoomId, long Rev, MessageId MessageId, UserId UserId, string Emoji, ImmutableArray<Reaction> Reactions);
