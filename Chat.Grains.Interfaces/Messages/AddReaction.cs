namespace Chat.Messages;

/// <summary>Choose an emoji for a message. One that the caller has chosen already stays as it is.</summary>
/// <param name="By">Who; from the token.</param>
/// <param name="MessageId">The message.</param>
/// <param name="Emoji">A single emoji.</param>
[GenerateSerializer, Immutable, Alias("chat.AddReaction")]
public sealed record AddReaction([property: Id(0)] UserId By, [property: Id(1)] MessageId MessageId, [property: Id(2)] string Emoji);
