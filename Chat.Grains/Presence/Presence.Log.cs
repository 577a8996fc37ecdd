using Microsoft.Extensions.Logging;

namespace Chat.Presence;

internal static partial class PresenceLog
{
    [LoggerMessage(1201, LogLevel.Information, "Gateway {GatewayId} has not been heard of for too long: who is connected there is offline")]
    public static partial void GatewayGone(this ILogger logger, string gatewayId);
}
