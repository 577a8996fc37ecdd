using System.Collections.Immutable;

namespace Chat.Messages;

/// <summary>One emoji on a message and who chose it.</summary>
[GenerateSerializer, Immutable, Alias("chat.Reaction")]
public sealed record Reaction([property: Id(0)] string Emoji, [property: Id(1)] int Count, [property: Id(2)] ImmutableArray<UserId> UserIds);
