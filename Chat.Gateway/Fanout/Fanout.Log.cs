namespace Chat.Gateway.Fanout;

internal static partial class FanoutLog
{
    [LoggerMessage(4301, LogLevel.Information, "A connection of {UserId} is cut off: {Bytes} bytes in {Messages} messages wait for it")]
    public static partial void CutOff(this ILogger logger, string? userId, long bytes, int messages);
}
