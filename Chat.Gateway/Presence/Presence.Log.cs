namespace Chat.Gateway.Presence;

internal static partial class PresenceLog
{
    [LoggerMessage(4101, LogLevel.Information, "Presence in {RoomId} was not reported; it is tried again")]
    public static partial void NotReported(this ILogger logger, Exception error, RoomId roomId);

    [LoggerMessage(4102, LogLevel.Information, "User {UserId} was not told again of a connection here; it is tried again")]
    public static partial void NotRenewed(this ILogger logger, Exception error, UserId userId);

    [LoggerMessage(4103, LogLevel.Information, "User {UserId} was not detached; it is tried again")]
    public static partial void NotDetached(this ILogger logger, Exception error, UserId userId);

    [LoggerMessage(4104, LogLevel.Information, "The list of silos could not be had; it is asked for again")]
    public static partial void SilosNotKnown(this ILogger logger, Exception error);

    [LoggerMessage(4105, LogLevel.Information, "The lease with {Silo} was not renewed; it is tried again")]
    public static partial void LeaseNotRenewed(this ILogger logger, Exception error, SiloAddress silo);
}
