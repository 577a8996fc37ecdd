using System.Collections.Immutable;

namespace Chat.Reports;

/// <summary>Reports, newest first.</summary>
/// <param name="Reports">At most the limit asked for.</param>
/// <param name="Next">Where the next page begins; null for the last.</param>
/// <param name="Open">How many wait for the reader, of whatever room, counted up to <see cref="MostCounted"/>.</param>
[GenerateSerializer, Immutable, Alias("chat.ReportPage")]
public sealed record ReportPage([property: Id(0)] ImmutableArray<Report> Reports, [property: Id(1)] string? Next, [property: Id(2)] int Open)
{
    /// <summary>More are not counted.</summary>
    public const int MostCounted = 100;
}
