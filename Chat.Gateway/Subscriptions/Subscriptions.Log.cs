namespace Chat.Gateway.Subscriptions;

internal static partial class SubscriptionsLog
{
    [LoggerMessage(LogLevel.Warning, "Not subscribed to {Space} {Key}; trying again")]
    public static partial void NotSubscribed(this ILogger logger, Exception error, string space, string key);

    [LoggerMessage(LogLevel.Information, "Not unsubscribed from {Space} {Key}; the lease runs out")]
    public static partial void NotUnsubscribed(this ILogger logger, Exception error, string space, string key);

    [LoggerMessage(LogLevel.Warning, "Events of {Space} {Key} may have been missed")]
    public static partial void Missed(this ILogger logger, Exception error, string space, string key);

    [LoggerMessage(LogLevel.Warning, "An event of {Space} {Key} was not forwarded")]
    public static partial void NotForwarded(this ILogger logger, Exception error, string space, string key);

    [LoggerMessage(LogLevel.Warning, "User {UserId} was not detached; the lease runs out")]
    public static partial void NotDetached(this ILogger logger, Exception error, UserId userId);

    [LoggerMessage(LogLevel.Warning, "User {UserId} could not be brought up to date; the connections are closed")]
    public static partial void NotRecovered(this ILogger logger, Exception error, UserId userId);

    [LoggerMessage(LogLevel.Warning, "User {UserId} was not told of {RoomId}")]
    public static partial void NotDescribed(this ILogger logger, Exception error, UserId userId, RoomId roomId);
}
