using System.Security.Claims;
using Chat.Audit;
using Chat.Gateway.Auth;
using Chat.Gateway.Query;

namespace Chat.Gateway.Audit;

/// <summary>Who decided what on whom, for administrators, and of a room for its admins.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder routes) => routes.MapGet("audit", Page).WithTags("Audit");

    private static Task<AuditPage> Page(
        RoomId? roomId, UserId? actor, string? action, string? cursor, int? limit, ClaimsPrincipal me, IGrainFactory grains,
        CancellationToken aborted) => grains.GetGrain<IAuditGrain>(0).Page(
            new AuditQuery
            {
                Reader = me.UserId(),
                RoomId = roomId,
                Actor = actor,
                Action = Named.Value<AuditAction>(action, "action is not a kind of decision."),
                Cursor = cursor,
                Limit = limit ?? AuditQuery.DefaultLimit,
            },
            aborted);
}
