namespace Chat.Sanctions;

/// <summary>Ban or mute somebody, or change the reason and the end of what is on them already.</summary>
[GenerateSerializer, Immutable, Alias("chat.PutSanction")]
public sealed record PutSanction
{
    /// <summary>Longest reason, in visible characters.</summary>
    public const int MaxReason = 200;

    /// <summary>The furthest end that can be set, from now.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    /// <summary>Who asks.</summary>
    [Id(0)] public required UserId By { get; init; }
    /// <summary>On whom. A mute is for members, a ban for anybody.</summary>
    [Id(1)] public required UserId UserId { get; init; }
    /// <summary>Which.</summary>
    [Id(2)] public required SanctionKind Kind { get; init; }
    /// <summary>What for, told to them too; null or empty for nothing. At most <see cref="MaxReason"/> characters, in one line.</summary>
    [Id(3)] public string? Reason { get; init; }
    /// <summary>When it ends by itself, at most ten years from now; null: when it is lifted.</summary>
    [Id(4)] public DateTimeOffset? Until { get; init; }
}
