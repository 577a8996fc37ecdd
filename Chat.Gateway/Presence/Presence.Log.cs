namespace Chat.Gateway.Presence;

internal static partial class PresenceLog
{
    [LoggerMessage(4101, LogLevel.Information, "Presence in {RoomId} was not reported; the next complete report mends it")]
    public static partial void NotReported(this ILogger logger, Exception error, RoomId roomId);

    [LoggerMessage(4102, LogLevel.Information, "The lease of user {UserId} was not renewed")]
    public static partial void NotRenewed(this ILogger logger, Exception error, UserId userId);
}
