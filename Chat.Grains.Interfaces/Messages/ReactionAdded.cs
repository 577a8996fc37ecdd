namespace Chat.Messages;

/// <summary>A member chose an emoji for a message.</summary>
[GenerateSerializer, Immutable, Alias("chat.ReactionAdded")]
public sealed record ReactionAdded(Message Message, UserId UserId, string Emoji) : ReactionChange(Message, UserId, Emoji);
