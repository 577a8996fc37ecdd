using Chat.Messages;

namespace Chat.Threads;

/// <summary>Ask for a stretch of a thread: of before and after at most one is given; without one the newest replies.</summary>
[GenerateSerializer, Immutable, Alias("chat.ThreadQuery")]
public sealed record ThreadQuery
{
    /// <summary>Who asks.</summary>
    [Id(0)] public required UserId Reader { get; init; }
    /// <summary>The root, or one of the replies.</summary>
    [Id(1)] public required MessageId MessageId { get; init; }
    /// <summary>Only seqs below.</summary>
    [Id(2)] public long? Before { get; init; }
    /// <summary>Only seqs above.</summary>
    [Id(3)] public long? After { get; init; }
    /// <summary>1 to 200.</summary>
    [Id(4)] public int Limit { get; init; } = MessagePage.DefaultLimit;
}
