using Microsoft.Extensions.Logging;

namespace Chat.Client;

internal static partial class ClientLog
{
    [LoggerMessage(2101, LogLevel.Warning, "No silo can be reached yet; trying again. {Reason}")]
    public static partial void Waiting(this ILogger logger, string reason);

    [LoggerMessage(2102, LogLevel.Information, "{RoomId} could not be told that it is no longer followed; its lease will")]
    public static partial void NotUnsubscribed(this ILogger logger, Exception error, RoomId roomId);
}
