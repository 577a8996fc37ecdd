using Microsoft.Extensions.Logging;

namespace Chat.Cluster;

internal static partial class HandOverLog
{
    [LoggerMessage(3001, LogLevel.Information, "{Count} grains moved to {Silos} other silos in {Elapsed}.")]
    public static partial void HandedOver(this ILogger logger, int count, int silos, TimeSpan elapsed);

    [LoggerMessage(3002, LogLevel.Warning, "{Count} grains did not move in time; they end with this silo.")]
    public static partial void NotAllHandedOver(this ILogger logger, int count);
}
