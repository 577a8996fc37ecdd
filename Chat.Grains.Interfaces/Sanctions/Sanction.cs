namespace Chat.Sanctions;

/// <summary>A ban or a mute, as those see it who may put and lift it.</summary>
[GenerateSerializer, Immutable, Alias("chat.Sanction")]
public sealed record Sanction
{
    /// <summary>On whom.</summary>
    [Id(0)] public required UserProfile User { get; init; }
    /// <summary>By whom.</summary>
    [Id(1)] public required UserProfile By { get; init; }
    /// <summary>What for; null where nothing was said.</summary>
    [Id(2)] public string? Reason { get; init; }
    /// <summary>Since when, UTC.</summary>
    [Id(3)] public required DateTimeOffset CreatedAt { get; init; }
    /// <summary>When it ends by itself, UTC; null: when it is lifted.</summary>
    [Id(4)] public DateTimeOffset? Until { get; init; }
}
