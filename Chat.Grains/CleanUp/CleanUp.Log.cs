using Microsoft.Extensions.Logging;

namespace Chat.CleanUp;

internal static partial class CleanUpLog
{
    [LoggerMessage(7001, LogLevel.Warning, "What nobody needs any more could not be removed; it is tried again with the next pass.")]
    public static partial void NotCleanedUp(this ILogger logger, Exception error);

    [LoggerMessage(7002, LogLevel.Warning, "The one who removes what nobody needs any more could not be asked; it is tried again.")]
    public static partial void CleanUpNotBegun(this ILogger logger, Exception error);

    [LoggerMessage(7003, LogLevel.Warning, "Temporary rooms that nobody is in could not be removed; it is tried again within a minute.")]
    public static partial void RoomsNotPurged(this ILogger logger, Exception error);
}
