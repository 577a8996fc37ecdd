namespace Chat.Gateway.Errors;

internal static partial class ErrorsLog
{
    [LoggerMessage(5001, LogLevel.Warning, "Request {TraceId} met an outage")]
    public static partial void Outage(this ILogger logger, Exception error, string traceId);

    [LoggerMessage(5002, LogLevel.Error, "Request {TraceId} failed")]
    public static partial void Fault(this ILogger logger, Exception error, string traceId);

    [LoggerMessage(5003, LogLevel.Warning, "{Method} on connection {ConnectionId} met an outage")]
    public static partial void CallOutage(this ILogger logger, Exception error, string method, string connectionId);

    [LoggerMessage(5004, LogLevel.Error, "{Method} on connection {ConnectionId} failed")]
    public static partial void CallFault(this ILogger logger, Exception error, string method, string connectionId);
}
