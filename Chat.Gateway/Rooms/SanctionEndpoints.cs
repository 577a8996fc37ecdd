using System.Security.Claims;
using Chat.Gateway.Auth;
using Chat.Gateway.Limits;
using Chat.Rooms;
using Chat.Sanctions;

namespace Chat.Gateway.Rooms;

/// <summary>Who is kept out of a room, and who may say nothing in it.</summary>
internal static class SanctionEndpoints
{
    private const int DefaultLimit = 50;

    public static void MapSanctions(this IEndpointRouteBuilder routes)
    {
        var sanctions = routes.MapGroup("rooms/{id}").WithTags("Sanctions");
        sanctions.MapGet("bans", Bans);
        sanctions.MapPut("bans/{userId}", Ban);
        sanctions.MapDelete("bans/{userId}", LiftBan);
        sanctions.MapGet("mutes", Mutes);
        sanctions.MapPut("mutes/{userId}", Mute);
        sanctions.MapDelete("mutes/{userId}", LiftMute);
    }

    private static async Task<BanPage> Bans(RoomId id, string? cursor, int? limit, ClaimsPrincipal me, IGrainFactory grains, CancellationToken aborted)
    {
        var page = await grains.Room(id).Sanctions(new ListSanctions(me.UserId(), SanctionKind.Ban, cursor, limit ?? DefaultLimit), aborted);
        return new BanPage(page.Sanctions, page.Next);
    }

    private static async Task<MutePage> Mutes(RoomId id, string? cursor, int? limit, ClaimsPrincipal me, IGrainFactory grains, CancellationToken aborted)
    {
        var page = await grains.Room(id).Sanctions(new ListSanctions(me.UserId(), SanctionKind.Mute, cursor, limit ?? DefaultLimit), aborted);
        return new MutePage(page.Sanctions, page.Next);
    }

    [Limited(Limit.Edits)]
    private static Task<Sanction> Ban(RoomId id, UserId userId, SanctionRequest? request, ClaimsPrincipal me, IGrainFactory grains) =>
        Put(id, userId, SanctionKind.Ban, request, me, grains);

    [Limited(Limit.Edits)]
    private static Task<Sanction> Mute(RoomId id, UserId userId, SanctionRequest? request, ClaimsPrincipal me, IGrainFactory grains) =>
        Put(id, userId, SanctionKind.Mute, request, me, grains);

    [Limited(Limit.Edits)]
    private static Task<IResult> LiftBan(RoomId id, UserId userId, ClaimsPrincipal me, IGrainFactory grains) =>
        Lift(id, userId, SanctionKind.Ban, me, grains);

    [Limited(Limit.Edits)]
    private static Task<IResult> LiftMute(RoomId id, UserId userId, ClaimsPrincipal me, IGrainFactory grains) =>
        Lift(id, userId, SanctionKind.Mute, me, grains);

    private static Task<Sanction> Put(RoomId id, UserId userId, SanctionKind kind, SanctionRequest? request, ClaimsPrincipal me, IGrainFactory grains) =>
        grains.Room(id).Sanction(new PutSanction { By = me.UserId(), UserId = userId, Kind = kind, Reason = request?.Reason, Until = request?.Until });

    private static async Task<IResult> Lift(RoomId id, UserId userId, SanctionKind kind, ClaimsPrincipal me, IGrainFactory grains)
    {
        await grains.Room(id).Lift(new LiftSanction(me.UserId(), userId, kind));
        return TypedResults.NoContent();
    }
}
