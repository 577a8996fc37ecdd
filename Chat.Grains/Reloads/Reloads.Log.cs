using Microsoft.Extensions.Logging;

namespace Chat.Reloads;

internal static partial class ReloadsLog
{
    [LoggerMessage(7101, LogLevel.Warning, "What an admin command changed could not be taken up; it is tried again.")]
    public static partial void NotReloaded(this ILogger logger, Exception error);
}
