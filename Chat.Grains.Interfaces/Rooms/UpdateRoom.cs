namespace Chat.Rooms;

/// <summary>Change the settings of a room; what is null stays.</summary>
[GenerateSerializer, Immutable, Alias("chat.UpdateRoom")]
public sealed record UpdateRoom
{
    /// <summary>The largest bound that can be set.</summary>
    public const int MostMembers = 1_000_000;

    /// <summary>Six hours: the slowest that can be set.</summary>
    public const int SlowestMode = 21_600;

    /// <summary>Who asks.</summary>
    [Id(0)] public required UserId By { get; init; }
    /// <summary>1 to 100 characters.</summary>
    [Id(1)] public string? Name { get; init; }
    /// <summary>At most 500 characters; empty removes it.</summary>
    [Id(2)] public string? Description { get; init; }
    /// <summary>An http or https address, at most 500 characters; empty removes it.</summary>
    [Id(3)] public string? ImageUrl { get; init; }
    /// <summary>Members beyond which nobody enters, 1 to 1,000,000, also where there are more already; 0 for any number.</summary>
    [Id(4)] public int? MaxMembers { get; init; }
    /// <summary>Who posts.</summary>
    [Id(5)] public PostBy? PostBy { get; init; }
    /// <summary>Seconds from one message of a member to their next, 0 to 21,600; 0 switches it off.</summary>
    [Id(6)] public int? SlowModeSeconds { get; init; }
}
