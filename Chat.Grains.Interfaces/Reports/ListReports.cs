namespace Chat.Reports;

/// <summary>Ask for reports.</summary>
[GenerateSerializer, Immutable, Alias("chat.ListReports")]
public sealed record ListReports
{
    /// <summary>Reports of a page where no limit is given.</summary>
    public const int DefaultLimit = 50;
    /// <summary>Most reports of a page.</summary>
    public const int MaxLimit = 100;

    /// <summary>Who asks.</summary>
    [Id(0)] public required UserId Reader { get; init; }
    /// <summary>Of this room; null: of all that the reader looks after.</summary>
    [Id(1)] public RoomId? RoomId { get; init; }
    /// <summary>Of which this became.</summary>
    [Id(2)] public ReportState State { get; init; }
    /// <summary>Where the last page ended; null for the first.</summary>
    [Id(3)] public string? Cursor { get; init; }
    /// <summary>1 to 100.</summary>
    [Id(4)] public int Limit { get; init; } = DefaultLimit;
}
