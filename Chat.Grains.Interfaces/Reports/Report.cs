namespace Chat.Reports;

/// <summary>A report, as those see it who decide on it.</summary>
[GenerateSerializer, Immutable, Alias("chat.Report")]
public sealed record Report
{
    /// <summary>Newer ones have higher numbers.</summary>
    [Id(0)] public required string Id { get; init; }
    /// <summary>What became of it.</summary>
    [Id(1)] public required ReportState State { get; init; }
    /// <summary>In which room.</summary>
    [Id(2)] public required RoomId RoomId { get; init; }
    /// <summary>The name of the room now; null where it has none, or is gone.</summary>
    [Id(3)] public string? RoomName { get; init; }
    /// <summary>Of which message.</summary>
    [Id(4)] public required MessageId MessageId { get; init; }
    /// <summary>Who wrote it.</summary>
    [Id(5)] public required UserProfile Author { get; init; }
    /// <summary>What it said when it was reported, whatever became of it since.</summary>
    [Id(6)] public required string Content { get; init; }
    /// <summary>When it was sent, UTC.</summary>
    [Id(7)] public required DateTimeOffset SentAt { get; init; }
    /// <summary>When it was deleted, UTC; null while it is there.</summary>
    [Id(8)] public DateTimeOffset? DeletedAt { get; init; }
    /// <summary>Who reports it.</summary>
    [Id(9)] public required UserProfile Reporter { get; init; }
    /// <summary>What is wrong with it.</summary>
    [Id(10)] public required string Reason { get; init; }
    /// <summary>Since when, UTC.</summary>
    [Id(11)] public required DateTimeOffset CreatedAt { get; init; }
    /// <summary>Who decided; null while it is open.</summary>
    [Id(12)] public UserProfile? DecidedBy { get; init; }
    /// <summary>When, UTC.</summary>
    [Id(13)] public DateTimeOffset? DecidedAt { get; init; }
    /// <summary>What those who decided said of it.</summary>
    [Id(14)] public string? Note { get; init; }
}
