namespace Chat.Reports;

/// <summary>Say what becomes of a report, or something else than before.</summary>
/// <param name="By">Who asks.</param>
/// <param name="Id">Which.</param>
/// <param name="State">What becomes of it; open once more, too.</param>
/// <param name="Note">What for, in one line of at most 500 visible characters, for others who decide.</param>
[GenerateSerializer, Immutable, Alias("chat.DecideReport")]
public sealed record DecideReport([property: Id(0)] UserId By, [property: Id(1)] string Id, [property: Id(2)] ReportState State, [property: Id(3)] string? Note)
{
    /// <summary>Longest note, in visible characters.</summary>
    public const int MaxNote = 500;
}
