using System.Collections.Immutable;

namespace Chat.Messages;

/// <summary>Messages that mention a user, newest first.</summary>
/// <param name="Messages">At most the limit asked for.</param>
/// <param name="Next">Where the next page begins; null for the last.</param>
[GenerateSerializer, Immutable, Alias("chat.MentionPage")]
public sealed record MentionPage([property: Id(0)] ImmutableArray<Message> Messages, [property: Id(1)] string? Next);
