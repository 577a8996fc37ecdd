namespace Chat.Sanctions;

/// <summary>That somebody is muted.</summary>
/// <param name="Until">When it ends by itself, UTC; null: when it is lifted. Nothing more is told then.</param>
/// <param name="Reason">What for; null where nothing was said, and to all but the muted themselves.</param>
[GenerateSerializer, Immutable, Alias("chat.Mute")]
public sealed record Mute([property: Id(0)] DateTimeOffset? Until, [property: Id(1)] string? Reason = null);
