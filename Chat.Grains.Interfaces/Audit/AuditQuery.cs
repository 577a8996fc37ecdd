namespace Chat.Audit;

/// <summary>Ask for what was decided: what is given must all be so.</summary>
[GenerateSerializer, Immutable, Alias("chat.AuditQuery")]
public sealed record AuditQuery
{
    /// <summary>Entries of a page where no limit is given.</summary>
    public const int DefaultLimit = 50;
    /// <summary>Most entries of a page.</summary>
    public const int MaxLimit = 100;

    /// <summary>Who asks.</summary>
    [Id(0)] public required UserId Reader { get; init; }
    /// <summary>In this room.</summary>
    [Id(1)] public RoomId? RoomId { get; init; }
    /// <summary>By this user.</summary>
    [Id(2)] public UserId? Actor { get; init; }
    /// <summary>Of this kind.</summary>
    [Id(3)] public AuditAction? Action { get; init; }
    /// <summary>Where the last page ended; null for the first.</summary>
    [Id(4)] public string? Cursor { get; init; }
    /// <summary>1 to 100.</summary>
    [Id(5)] public int Limit { get; init; } = DefaultLimit;
}
