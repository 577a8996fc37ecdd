namespace Chat.Messages;

/// <summary>A member took an emoji back.</summary>
[GenerateSerializer, Immutable, Alias("chat.ReactionRemoved")]
public sealed record ReactionRemoved(Message Message, UserId UserId, string Emoji) : ReactionChange(Message, UserId, Emoji);
