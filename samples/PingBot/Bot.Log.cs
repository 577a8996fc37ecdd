using Chat;

namespace PingBot;

internal static partial class BotLog
{
    [LoggerMessage(LogLevel.Information, "{UserId} is in {RoomId}, and reads on from message {Seq}")]
    public static partial void Entered(this ILogger<Bot> logger, UserId userId, RoomId roomId, long seq);

    [LoggerMessage(LogLevel.Information, "Caught up in {RoomId} from rev {From} to {To}")]
    public static partial void CaughtUp(this ILogger<Bot> logger, RoomId roomId, long from, long to);

    [LoggerMessage(LogLevel.Warning, "The answer to {MessageId} was refused: {Code}")]
    public static partial void NotAnswered(this ILogger<Bot> logger, Exception error, MessageId messageId, Chat.ErrorCode code);

    [LoggerMessage(LogLevel.Warning, "A call was not answered; it is made again")]
    public static partial void NotAnsweredYet(this ILogger<PatientCalls> logger, Exception error);
}
