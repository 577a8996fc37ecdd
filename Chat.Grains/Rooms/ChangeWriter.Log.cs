using Microsoft.Extensions.Logging;

namespace Chat.Rooms;

internal static partial class ChangeWriterLog
{
    [LoggerMessage(1001, LogLevel.Error, "Could not commit {Changes} changes of {Rooms} rooms")]
    public static partial void NotCommitted(this ILogger<ChangeWriter> logger, Exception error, int changes, int rooms);
}
