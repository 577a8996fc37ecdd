using System.Collections.Immutable;

namespace Chat.Audit;

/// <summary>An entry as it is written.</summary>
/// <param name="Action">What was decided.</param>
/// <param name="By">By whom; null: by the server itself, its settings, or a command.</param>
internal sealed record AuditRow(AuditAction Action, UserId? By)
{
    public DateTimeOffset At { get; init; }

    /// <summary>In which room; null: everywhere.</summary>
    public RoomId? RoomId { get; init; }

    /// <summary>On whom.</summary>
    public UserId? Target { get; init; }

    /// <summary>On which message of the room.</summary>
    public long? Seq { get; init; }

    /// <summary>What for.</summary>
    public string? Reason { get; init; }

    /// <summary>When it ends by itself.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What is something else since.</summary>
    public ImmutableArray<AuditChange> Changes { get; init; } = [];
}
