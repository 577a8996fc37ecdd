using Microsoft.Extensions.Logging;

namespace Chat.Rooms;

internal static partial class RoomGrainLog
{
    [LoggerMessage(1101, LogLevel.Warning, "Room {RoomId} steps down: another activation was first, or a write ended unknown")]
    public static partial void SteppedDown(this ILogger<RoomGrain> logger, RoomId roomId);

    [LoggerMessage(1102, LogLevel.Warning, "Room {RoomId} could not tell an event; subscribers will see a gap and catch up")]
    public static partial void NotTold(this ILogger<RoomGrain> logger, Exception error, RoomId roomId);

    [LoggerMessage(1103, LogLevel.Warning, "Room {RoomId} could not write {Count} read cursors; they are tried again")]
    public static partial void CursorsNotSaved(this ILogger<RoomGrain> logger, Exception error, RoomId roomId, int count);

    [LoggerMessage(1104, LogLevel.Warning, "Room {RoomId} could not tell {UserId} whether they are in it; it is told again")]
    public static partial void MemberNotTold(this ILogger<RoomGrain> logger, Exception error, RoomId roomId, UserId userId);

    [LoggerMessage(1105, LogLevel.Information, "{UserId} could not be told of a mention in {MessageId}; the message itself says so")]
    public static partial void MentionNotTold(this ILogger<RoomGrain> logger, Exception error, MessageId messageId, UserId userId);

    [LoggerMessage(1106, LogLevel.Information, "{UserId} could not be told of an invite; the list of invites says so")]
    public static partial void InviteNotTold(this ILogger<RoomGrain> logger, Exception error, UserId userId);
}
