using Microsoft.Extensions.Logging;

namespace Chat.Messages;

internal sealed partial class MessageWriter
{
    [LoggerMessage(1001, LogLevel.Error, "Could not commit {Rows} messages")]
    private partial void LogFailed(Exception error, int rows);
}
