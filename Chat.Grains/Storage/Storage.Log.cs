using Microsoft.Extensions.Logging;

namespace Chat.Storage;

internal static partial class StorageLog
{
    [LoggerMessage(6001, LogLevel.Warning, "The database does not answer.")]
    public static partial void DatabaseAway(this ILogger logger, Exception error);

    [LoggerMessage(6003, LogLevel.Warning, "A statement took longer than it may and was given up.")]
    public static partial void TooSlow(this ILogger logger, Exception error);

    [LoggerMessage(6004, LogLevel.Critical, "Another process that stands alone has taken this database; this one ends.")]
    public static partial void UsedByAnother(this ILogger logger);

    [LoggerMessage(6002, LogLevel.Information, "Applied {Migration}.")]
    public static partial void Applied(this ILogger logger, Migration migration);
}
