using Microsoft.Extensions.Logging;

namespace Chat.Storage;

internal abstract partial class Database
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not answer.")]
    private static partial void LogUnavailable(ILogger logger, Exception exception);
}
