namespace Chat.Rooms;

/// <summary>Whether a user has chosen an emoji for a message.</summary>
/// <param name="By">Who.</param>
/// <param name="Emoji">Which.</param>
/// <param name="Before">Whether they had while the room was at a rev.</param>
/// <param name="AtRev">That rev.</param>
internal sealed record ReactionChoice(UserId By, string Emoji, bool Before, long AtRev);
