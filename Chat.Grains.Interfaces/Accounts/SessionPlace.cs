namespace Chat.Accounts;

/// <summary>Where a session is used, as its owner is told.</summary>
/// <param name="Device">What the client calls itself, at most 200 characters; null when it does not say.</param>
/// <param name="Network">Its address as far as it cannot choose it; null when it has none.</param>
[GenerateSerializer, Immutable, Alias("chat.SessionPlace")]
public sealed record SessionPlace([property: Id(0)] string? Device, [property: Id(1)] string? Network);
