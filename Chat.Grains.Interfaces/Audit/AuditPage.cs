using System.Collections.Immutable;

namespace Chat.Audit;

/// <summary>What was decided, newest first.</summary>
/// <param name="Entries">At most the limit asked for.</param>
/// <param name="Next">Where the next page begins; null for the last.</param>
[GenerateSerializer, Immutable, Alias("chat.AuditPage")]
public sealed record AuditPage([property: Id(0)] ImmutableArray<AuditEntry> Entries, [property: Id(1)] string? Next);
