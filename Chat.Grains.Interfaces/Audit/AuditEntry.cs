using System.Collections.Immutable;

namespace Chat.Audit;

/// <summary>That somebody decided something on somebody.</summary>
[GenerateSerializer, Immutable, Alias("chat.AuditEntry")]
public sealed record AuditEntry
{
    /// <summary>Newer ones have higher numbers.</summary>
    [Id(0)] public required string Id { get; init; }
    /// <summary>When, UTC.</summary>
    [Id(1)] public required DateTimeOffset At { get; init; }
    /// <summary>Who did; null: the server itself, its settings, or who ran a command on it.</summary>
    [Id(2)] public UserProfile? Actor { get; init; }
    /// <summary>What.</summary>
    [Id(3)] public required AuditAction Action { get; init; }
    /// <summary>In which room; null: everywhere.</summary>
    [Id(4)] public RoomId? RoomId { get; init; }
    /// <summary>The name of the room now; null where it has none, or is gone.</summary>
    [Id(5)] public string? RoomName { get; init; }
    /// <summary>On whom; of a message who wrote it.</summary>
    [Id(6)] public UserProfile? Target { get; init; }
    /// <summary>On which message.</summary>
    [Id(7)] public MessageId? MessageId { get; init; }
    /// <summary>What for, as the one said who did.</summary>
    [Id(8)] public string? Reason { get; init; }
    /// <summary>When it ends by itself, UTC.</summary>
    [Id(9)] public DateTimeOffset? Until { get; init; }
    /// <summary>What is something else since.</summary>
    [Id(10)] public ImmutableArray<AuditChange> Changes { get; init; } = [];
}
