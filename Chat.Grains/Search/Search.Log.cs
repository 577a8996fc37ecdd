using Microsoft.Extensions.Logging;

namespace Chat.Search;

internal static partial class SearchLog
{
    [LoggerMessage(9001, LogLevel.Warning, "The newest messages of {Rooms} rooms could not be made searchable; it is tried again.")]
    public static partial void NotSearchable(this ILogger logger, Exception error, int rooms);

    [LoggerMessage(9002, LogLevel.Warning, "Rooms with messages that cannot be searched yet could not be looked for; it is tried again.")]
    public static partial void NotSwept(this ILogger logger, Exception error);
}
