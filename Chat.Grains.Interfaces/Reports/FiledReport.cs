namespace Chat.Reports;

/// <summary>A report, as the one sees it who made it.</summary>
/// <param name="Id">The report.</param>
/// <param name="MessageId">Of which message.</param>
/// <param name="Reason">What was wrong with it.</param>
/// <param name="CreatedAt">Since when, UTC.</param>
/// <param name="State">What became of it.</param>
[GenerateSerializer, Immutable, Alias("chat.FiledReport")]
public sealed record FiledReport(
    [property: Id(0)] string Id, [property: Id(1)] MessageId MessageId, [property: Id(2)] string Reason, [property: Id(3)] DateTimeOffset CreatedAt,
    [property: Id(4)] ReportState State);
