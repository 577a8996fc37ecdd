using Microsoft.Extensions.Logging;

namespace Chat.Storage;

public sealed partial class Migrator
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Applied {Migration}.")]
    private static partial void LogApplied(ILogger logger, Migration migration);
}
