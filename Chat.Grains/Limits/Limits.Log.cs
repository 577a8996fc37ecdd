using Microsoft.Extensions.Logging;

namespace Chat.Limits;

internal static partial class LimitsLog
{
    [LoggerMessage(5201, LogLevel.Warning, "All limits are switched off: Chat:Limits:Enabled is false")]
    public static partial void NoLimits(this ILogger logger);
}
