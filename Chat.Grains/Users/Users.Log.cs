using Microsoft.Extensions.Logging;

namespace Chat.Users;

internal static partial class UsersLog
{
    [LoggerMessage(1801, LogLevel.Warning, "Could not write when {Count} users were here last")]
    public static partial void LastSeenNotSaved(this ILogger logger, Exception error, int count);
}
