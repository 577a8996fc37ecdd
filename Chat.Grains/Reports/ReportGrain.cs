using Chat.Audit;
using Chat.Profiles;
using Chat.Rooms;
using Chat.Storage;
using Orleans.Concurrency;

namespace Chat.Reports;

/// <summary>Straight from the store; whether somebody looks after a room is for the room to say.</summary>
[StatelessWorker, Reentrant]
internal sealed class ReportGrain(ReportStore reports, ProfileStore profiles, TimeProvider time) : Grain, IReportGrain
{
    public async Task<ReportPage> List(ListReports query, CancellationToken cancellation)
    {
        if (!Enum.IsDefined(query.State)) throw Refuse.Invalid("state must be open, accepted or dismissed.");
        if (await profiles.IsModerator(query.Reader, cancellation)) return await reports.Page(query, everywhere: true, cancellation);
        if (query.RoomId is { } room) return await GrainFactory.Room(room).Reports(query, cancellation);
        if (!await reports.Moderates(query.Reader, cancellation)) throw Refuse.Forbidden("This is for moderators.");
        return await reports.Page(query, everywhere: false, cancellation);
    }

    public async Task<Report> Decide(DecideReport command)
    {
        var note = ReportRules.Check(command);
        var report = await Find(command);
        var entry = new AuditRow(Action(command.State), command.By)
        {
            At = SqlTime.Cut(time.GetUtcNow()),
            RoomId = report.Room,
            Target = report.Author,
            Seq = report.Shown.MessageId.Seq,
            Reason = note,
        };
        await reports.Decide(report, command.State, note, entry);
        return (await reports.Named([await Find(command)]))[0];
    }

    /// <summary>One that this user decides on. Errors: not_found.</summary>
    private async Task<StoredReport> Find(DecideReport command)
    {
        if (await reports.Find(command.Id, command.By) is not var (report, moderates) || report.Author == command.By) throw Refuse.NotFound("report");
        return moderates || await profiles.IsModerator(command.By) ? report : throw Refuse.NotFound("report");
    }

    private static AuditAction Action(ReportState state) => state switch
    {
        ReportState.Accepted => AuditAction.ReportAccepted,
        ReportState.Dismissed => AuditAction.ReportDismissed,
        _ => AuditAction.ReportReopened,
    };
}
