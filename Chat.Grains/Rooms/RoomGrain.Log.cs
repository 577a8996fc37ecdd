using Microsoft.Extensions.Logging;

namespace Chat.Rooms;

internal static partial class RoomGrainLog
{
    [LoggerMessage(1101, LogLevel.Warning, "Room {Id} steps down: another activation was first, or a write ended unknown")]
    public static partial void SteppedDown(this ILogger logger, RoomId id);

    [LoggerMessage(1102, LogLevel.Warning, "Room {Id} could not tell an event; subscribers will see a gap and catch up")]
    public static partial void NotTold(this ILogger logger, Exception error, RoomId id);

    [LoggerMessage(1103, LogLevel.Warning, "Room {Id} could not write {Count} read cursors; they are tried again")]
    public static partial void CursorsNotSaved(this ILogger logger, Exception error, RoomId id, int count);
}
