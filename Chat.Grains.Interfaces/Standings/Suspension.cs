namespace Chat.Standings;

/// <summary>Somebody may not sign in, and is signed out everywhere.</summary>
/// <param name="Until">When it ends by itself, UTC.</param>
/// <param name="Reason">What for, told to them too; null when nothing was said.</param>
[GenerateSerializer, Immutable, Alias("chat.Suspension")]
public sealed record Suspension([property: Id(0)] DateTimeOffset Until, [property: Id(1)] string? Reason);
