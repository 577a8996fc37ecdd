namespace Chat.Messages;

/// <summary>Take back one's own message, or as a moderator another's. One that is deleted already stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("chat.DeleteMessage")]
public sealed record DeleteMessage([property: Id(0)] UserId By, [property: Id(1)] MessageId MessageId);
