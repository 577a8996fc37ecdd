namespace Chat.Messages;

/// <summary>Take a pinned message down. One that is not pinned stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("chat.UnpinMessage")]
public sealed record UnpinMessage([property: Id(0)] UserId By, [property: Id(1)] MessageId MessageId);
