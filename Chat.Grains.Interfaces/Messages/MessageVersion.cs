namespace Chat.Messages;

/// <summary>A text that a message had, or has.</summary>
/// <param name="Content">The text.</param>
/// <param name="EditedAt">Since when; of the first version, when it was posted.</param>
/// <param name="EditedBy">Who wrote it.</param>
[GenerateSerializer, Immutable, Alias("chat.MessageVersion")]
public sealed record MessageVersion([property: Id(0)] string Content, [property: Id(1)] DateTimeOffset EditedAt, [property: Id(2)] UserId EditedBy);
