namespace Chat.Accounts;

/// <summary>A login that did not succeed, or not yet.</summary>
/// <param name="At">When.</param>
/// <param name="From">The network it came from.</param>
[GenerateSerializer, Immutable, Alias("chat.LoginTry")]
public sealed record LoginTry([property: Id(0)] DateTimeOffset At, [property: Id(1)] string From);
