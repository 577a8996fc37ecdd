namespace Chat.Audit;

/// <summary>Something that was something else before.</summary>
/// <param name="Name">What: a field as the wire calls it, <c>role</c> or <c>slowModeSeconds</c>.</param>
/// <param name="Before">Its value before, as a text; null where there was none.</param>
/// <param name="After">Its value since.</param>
[GenerateSerializer, Immutable, Alias("chat.AuditChange")]
public sealed record AuditChange([property: Id(0)] string Name, [property: Id(1)] string? Before, [property: Id(2)] string? After);
