using System.Security.Claims;
using Chat.Gateway.Auth;
using Chat.Gateway.Limits;
using Chat.Gateway.Query;
using Chat.Reports;
using Chat.Rooms;

namespace Chat.Gateway.Reports;

/// <summary>What readers report, and what becomes of it.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        var reports = routes.MapGroup("").WithTags("Reports");
        reports.MapPost("messages/{id}/report", File);
        reports.MapGet("reports", List);
        reports.MapPatch("reports/{id}", Decide);
    }

    [Limited(Limit.Edits)]
    private static async Task<IResult> File(MessageId id, ReportRequest request, ClaimsPrincipal me, IGrainFactory grains) => TypedResults.Json(
        await grains.Room(id.RoomId).Report(new ReportMessage(me.UserId(), id, request.Reason)), statusCode: StatusCodes.Status201Created);

    private static Task<ReportPage> List(
        string? state, RoomId? roomId, string? cursor, int? limit, ClaimsPrincipal me, IGrainFactory grains, CancellationToken aborted) =>
        Reports(grains).List(
            new ListReports
            {
                Reader = me.UserId(),
                RoomId = roomId,
                State = Named.Value<ReportState>(state, "state must be open, accepted or dismissed.") ?? ReportState.Open,
                Cursor = cursor,
                Limit = limit ?? ListReports.DefaultLimit,
            },
            aborted);

    [Limited(Limit.Edits)]
    private static Task<Report> Decide(string id, DecideReportRequest request, ClaimsPrincipal me, IGrainFactory grains) =>
        Reports(grains).Decide(new DecideReport(me.UserId(), id, request.State, request.Note));

    private static IReportGrain Reports(IGrainFactory grains) => grains.GetGrain<IReportGrain>(0);
}
