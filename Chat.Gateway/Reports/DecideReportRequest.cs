using Chat.Reports;

namespace Chat.Gateway.Reports;

/// <inheritdoc cref="Chat.Reports.DecideReport"/>
internal sealed record DecideReportRequest(ReportState State, string? Note = null);
