namespace Chat.Gateway.Reports;

/// <inheritdoc cref="Chat.Reports.ReportMessage"/>
internal sealed record ReportRequest(string Reason);
