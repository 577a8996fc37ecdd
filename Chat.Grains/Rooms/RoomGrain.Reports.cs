using Chat.Reports;

namespace Chat.Rooms;

/// <summary>What readers report to those who look after the room.</summary>
internal sealed partial class RoomGrain
{
    public async Task<FiledReport> Report(ReportMessage command)
    {
        var (message, _) = await reader.Find(command.By, command.MessageId.Seq);
        var reason = ReportRules.Check(command, message);
        return await services.Reports.File(message, command.By, reason, services.Time.GetUtcNow());
    }

    public Task<ReportPage> Reports(ListReports query, CancellationToken cancellation)
    {
        room.RequireToSee(query.Reader, RoomAct.SeeReports);
        return services.Reports.Page(query with { RoomId = room.Id }, everywhere: false, cancellation);
    }
}
