namespace Chat.Rooms;

/// <summary>A room as anyone who may see it sees it.</summary>
[GenerateSerializer, Immutable, Alias("chat.RoomInfo")]
public record RoomInfo
{
    /// <summary>Its id.</summary>
    [Id(0)] public required RoomId Id { get; init; }
    /// <summary>What it is.</summary>
    [Id(1)] public required RoomType Type { get; init; }
    /// <summary>1 to 100 characters; empty for a direct room, whose name is its participants'.</summary>
    [Id(2)] public required string Name { get; init; }
    /// <summary>At most 500 characters.</summary>
    [Id(3)] public required string Description { get; init; }
    /// <summary>A cover picture.</summary>
    [Id(4)] public string? ImageUrl { get; init; }
    /// <summary>Who made it.</summary>
    [Id(5)] public required UserId CreatedBy { get; init; }
    /// <summary>When, UTC.</summary>
    [Id(6)] public required DateTimeOffset CreatedAt { get; init; }
    /// <summary>Since when it is read-only.</summary>
    [Id(7)] public DateTimeOffset? ArchivedAt { get; init; }
    /// <summary>Most members; null for any number.</summary>
    [Id(11)] public int? MaxMembers { get; init; }
    /// <summary>Who posts.</summary>
    [Id(12)] public PostBy PostBy { get; init; }
    /// <summary>Seconds from one message of a member to their next; 0 for any number of messages. Moderators post at any time.</summary>
    [Id(13)] public int SlowModeSeconds { get; init; }
    /// <summary>It goes by itself, with all that was said, some time after the last member has left.</summary>
    [Id(14)] public bool Temporary { get; init; }
    /// <summary>Members now.</summary>
    [Id(8)] public required int MemberCount { get; init; }
    /// <summary>Number of its newest message, 0 when there is none.</summary>
    [Id(9)] public required long LastSeq { get; init; }
    /// <summary>Number of its newest change.</summary>
    [Id(10)] public required long Rev { get; init; }
}
