namespace Chat.Messages;

/// <summary>Take an emoji back. One that the caller has not chosen changes nothing.</summary>
/// <param name="By">Who; from the token.</param>
/// <param name="MessageId">The message.</param>
/// <param name="Emoji">A single emoji.</param>
[GenerateSerializer, Immutable, Alias("chat.RemoveReaction")]
public sealed record RemoveReaction([property: Id(0)] UserId By, [property: Id(1)] MessageId MessageId, [property: Id(2)] string Emoji);
