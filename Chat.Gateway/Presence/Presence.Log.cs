namespace Chat.Gateway.Presence;

internal static partial class PresenceLog
{
    [LoggerMessage(LogLevel.Information, "Presence in {RoomId} was not reported; the next complete report mends it")]
    public static partial void NotReported(this ILogger<PresenceReporter> logger, Exception error, RoomId roomId);

    [LoggerMessage(LogLevel.Information, "The lease of user {UserId} was not renewed")]
    public static partial void NotRenewed(this ILogger<PresenceReporter> logger, Exception error, UserId userId);
}
