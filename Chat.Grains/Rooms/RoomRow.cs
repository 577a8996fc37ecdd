namespace Chat.Rooms;

internal sealed record RoomRow
{
    public required RoomId Id { get; init; }
    public required RoomType Type { get; init; }
    public required string Name { get; init; }
    public required string Description { get; init; }
    public string? ImageUrl { get; init; }
    public required UserId CreatedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ArchivedAt { get; init; }

    /// <summary>Number of the last change that is not a message's.</summary>
    public required long Rev { get; init; }

    /// <summary>Number of the newest message, 0 when there is none.</summary>
    public required long LastSeq { get; init; }

    /// <summary>Number of the last change of any kind.</summary>
    public required long LastRev { get; init; }
}
