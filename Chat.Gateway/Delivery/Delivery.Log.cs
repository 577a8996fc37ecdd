namespace Chat.Gateway.Delivery;

internal static partial class DeliveryLog
{
    [LoggerMessage(4201, LogLevel.Warning, "Events of {Space} {Key} may have been missed")]
    public static partial void Missed(this ILogger logger, Exception error, string space, string key);

    [LoggerMessage(4202, LogLevel.Warning, "Events of {Space} {Key} were not forwarded")]
    public static partial void NotForwarded(this ILogger logger, Exception error, string space, string key);

    [LoggerMessage(4203, LogLevel.Warning, "User {UserId} was not detached; it is tried again")]
    public static partial void NotDetached(this ILogger logger, Exception error, UserId userId);

    [LoggerMessage(4204, LogLevel.Warning, "User {UserId} could not be brought up to date; the connections are closed")]
    public static partial void NotUpToDate(this ILogger logger, Exception error, UserId userId);

    [LoggerMessage(4205, LogLevel.Warning, "User {UserId} was not told of {RoomId}")]
    public static partial void NotDescribed(this ILogger logger, Exception error, UserId userId, RoomId roomId);

    [LoggerMessage(4206, LogLevel.Warning, "It could not be asked which sessions have ended; it is asked again at the next heartbeat")]
    public static partial void SessionsNotKnown(this ILogger logger, Exception error);
}
