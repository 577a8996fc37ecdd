using Microsoft.Extensions.Logging;

namespace Chat.Moderation;

internal static partial class ModerationLog
{
    [LoggerMessage(7201, LogLevel.Warning, "Filter {Filter} said nothing of a message, which was let through: {Why}. Said again in a minute, if it goes on")]
    public static partial void FilterFailed(this ILogger logger, Exception? error, string filter, FilterFailure why);
}
