namespace Chat.Typing;

/// <summary>A member types, or has stopped.</summary>
[GenerateSerializer, Immutable, Alias("chat.TypingNotice")]
public sealed record TypingNotice([property: Id(0)] UserId UserId, [property: Id(1)] bool IsTyping);
