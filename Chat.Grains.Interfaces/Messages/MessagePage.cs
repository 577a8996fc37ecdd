using System.Collections.Immutable;

namespace Chat.Messages;

/// <summary>A stretch of the log, oldest first.</summary>
/// <param name="Messages">At most the limit asked for.</param>
/// <param name="HasMore">Whether there are more in the direction asked for.</param>
[GenerateSerializer, Immutable, Alias("chat.MessagePage")]
public sealed record MessagePage([property: Id(0)] ImmutableArray<Message> Messages, [property: Id(1)] bool HasMore)
{
    /// <summary>Messages of a page where no limit is given.</summary>
    public const int DefaultLimit = 50;
    /// <summary>Most messages of a page.</summary>
    public const int MaxLimit = 200;
}
