namespace Chat.Gateway.Wire;

/// <summary>Times to wait, as they are told to clients.</summary>
internal static class Seconds
{
    public static int? RetryAfterSeconds(this ChatException refusal) => refusal.RetryAfter is { } wait ? WholeSeconds(wait) : null;

    /// <summary>Rounded up, at least one, as on the wire.</summary>
    public static int WholeSeconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
}
