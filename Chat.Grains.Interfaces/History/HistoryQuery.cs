namespace Chat.History;

/// <summary>Ask for a page of messages; exactly one of before, after and around is given.</summary>
[GenerateSerializer, Immutable, Alias("chat.HistoryQuery")]
public sealed record HistoryQuery
{
    /// <summary>Who asks.</summary>
    [Id(0)] public required UserId Reader { get; init; }
    /// <summary>Where.</summary>
    [Id(1)] public required RoomId RoomId { get; init; }
    /// <summary>Only seqs below.</summary>
    [Id(2)] public long? Before { get; init; }
    /// <summary>Only seqs above.</summary>
    [Id(3)] public long? After { get; init; }
    /// <summary>Half of the page up to and including this seq, half above.</summary>
    [Id(4)] public long? Around { get; init; }
    /// <summary>Also replies that stay in their thread.</summary>
    [Id(6)] public bool Replies { get; init; }
    /// <summary>1 to 200.</summary>
    [Id(5)] public int Limit { get; init; } = Messages.MessagePage.DefaultLimit;
}
