namespace Chat.Messages;

/// <summary>Pin a message to its room. One that is pinned already stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("chat.PinMessage")]
public sealed record PinMessage([property: Id(0)] UserId By, [property: Id(1)] MessageId MessageId);
