namespace Chat.Gateway.Errors;

internal static partial class ErrorsLog
{
    [LoggerMessage(LogLevel.Warning, "Request {TraceId} met an outage")]
    public static partial void Outage(this ILogger<ErrorResponder> logger, Exception error, string traceId);

    [LoggerMessage(LogLevel.Error, "Request {TraceId} failed")]
    public static partial void Fault(this ILogger<ErrorResponder> logger, Exception error, string traceId);

    [LoggerMessage(LogLevel.Warning, "{Method} on connection {ConnectionId} met an outage")]
    public static partial void CallOutage(this ILogger<HubErrors> logger, Exception error, string method, string connectionId);

    [LoggerMessage(LogLevel.Error, "{Method} on connection {ConnectionId} failed")]
    public static partial void CallFault(this ILogger<HubErrors> logger, Exception error, string method, string connectionId);
}
