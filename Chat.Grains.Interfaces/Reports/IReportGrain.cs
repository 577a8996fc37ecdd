using Orleans.Concurrency;

namespace Chat.Reports;

/// <summary>
/// What was reported, for those who decide on it: moderators and up of a room, and those who moderate everywhere. What the reader wrote is not among
/// it. Stateless; key 0.
/// </summary>
[Alias("chat.IReportGrain")]
public interface IReportGrain : IGrainWithIntegerKey
{
    /// <summary>Newest first. Errors: forbidden (who moderates nothing), invalid; of the room not_found, banned, not_member, forbidden.</summary>
    [Alias("List"), ReadOnly]
    Task<ReportPage> List(ListReports query, CancellationToken cancellation = default);

    /// <summary>Decides; a repeat is answered the same. Errors: not_found (also where it is not for the caller to decide), invalid, too_long.</summary>
    [Alias("Decide")]
    Task<Report> Decide(DecideReport command);
}
