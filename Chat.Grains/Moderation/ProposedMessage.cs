namespace Chat.Moderation;

/// <summary>What somebody is about to say.</summary>
/// <param name="AuthorId">Who.</param>
/// <param name="RoomId">Where; direct rooms too, see <see cref="RoomId.IsDirect"/>.</param>
/// <param name="Content">As it would be stored: trimmed, 1 to 2,000 visible characters.</param>
/// <param name="Kind">Whether it is new.</param>
public sealed record ProposedMessage(UserId AuthorId, RoomId RoomId, string Content, ProposalKind Kind);
