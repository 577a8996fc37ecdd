using Chat.Users;

namespace Chat.Standings;

/// <summary>Give somebody another role, suspend them, or end that. What is null stays.</summary>
[GenerateSerializer, Immutable, Alias("chat.ChangeStanding")]
public sealed record ChangeStanding
{
    /// <summary>Longest reason, in visible characters.</summary>
    public const int MaxReason = 200;

    /// <summary>The furthest end that can be set, from now.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    /// <summary>Who asks.</summary>
    [Id(0)] public required UserId By { get; init; }
    /// <summary>What they may do everywhere.</summary>
    [Id(1)] public UserRole? Role { get; init; }
    /// <summary>Until when they are suspended, at most ten years from now; what has passed ends it.</summary>
    [Id(2)] public DateTimeOffset? SuspendedUntil { get; init; }
    /// <summary>What for, told to who is suspended; at most <see cref="MaxReason"/> characters, in one line.</summary>
    [Id(3)] public string? Reason { get; init; }
}
