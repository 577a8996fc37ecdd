using Microsoft.Extensions.Logging;

namespace Chat.Deletion;

internal static partial class DeletionLog
{
    [LoggerMessage(7401, LogLevel.Warning, "{User} is deleted and still in rooms that could not be left; it is tried again with the next pass of cleaning up.")]
    public static partial void RoomsNotLeft(this ILogger logger, Exception error, UserId user);
}
