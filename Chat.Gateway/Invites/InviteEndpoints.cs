using System.Security.Claims;
using Chat.Gateway.Auth;
using Chat.Gateway.Limits;
using Chat.Invites;
using Chat.Rooms;

namespace Chat.Gateway.Invites;

/// <summary>Ways into a room, as those see them who run it and those who are invited; coming in by one is with all joining.</summary>
internal static class InviteEndpoints
{
    public static void MapInvites(this IEndpointRouteBuilder routes)
    {
        var ofRoom = routes.MapGroup("rooms/{id}/invites").WithTags("Invites");
        ofRoom.MapPost("", Make);
        ofRoom.MapGet("", List);
        ofRoom.MapDelete("{code}", Revoke);
        var invites = routes.MapGroup("invites").WithTags("Invites");
        invites.MapGet("{code}", Preview);
        invites.MapPost("{code}/decline", Decline);
        routes.MapGet("me/invites", Mine).WithTags("Invites");
    }

    [Limited(Limit.Edits)]
    private static async Task<IResult> Make(RoomId id, InviteRequest? request, ClaimsPrincipal me, IGrainFactory grains, UserLimits limits)
    {
        if (request?.UserId is not null) limits.Take(me.UserId(), Limit.MembersAdded);
        var invite = await grains.Room(id).Invite(
            new CreateInvite { By = me.UserId(), UserId = request?.UserId, ExpiresIn = request?.ExpiresIn, MaxUses = request?.MaxUses });
        return TypedResults.Json(new MadeInvite(invite), statusCode: StatusCodes.Status201Created);
    }

    private static async Task<InviteList> List(RoomId id, ClaimsPrincipal me, IGrainFactory grains) =>
        new(await grains.Room(id).Invites(me.UserId()));

    [Limited(Limit.Edits)]
    private static async Task<IResult> Revoke(RoomId id, string code, ClaimsPrincipal me, IGrainFactory grains)
    {
        await grains.Room(id).RevokeInvite(me.UserId(), code);
        return TypedResults.NoContent();
    }

    private static Task<InvitePreview> Preview(string code, ClaimsPrincipal me, IGrainFactory grains, CancellationToken aborted) =>
        Invites(grains).Preview(me.UserId(), code, aborted);

    [Limited(Limit.Joins)]
    private static async Task<IResult> Decline(string code, ClaimsPrincipal me, IGrainFactory grains, CancellationToken aborted)
    {
        try
        {
            var room = await Invites(grains).RoomOf(me.UserId(), code, aborted);
            await grains.Room(room).DeclineInvite(new InviteAnswer(me.UserId(), code));
        }
        catch (ChatException gone) when (gone.Code == ErrorCode.NotFound)
        {
            // Declined before, or ended meanwhile: there is nothing left of it, as was asked.
        }
        return TypedResults.NoContent();
    }

    private static async Task<MyInviteList> Mine(ClaimsPrincipal me, IGrainFactory grains, CancellationToken aborted) =>
        new(await Invites(grains).Of(me.UserId(), aborted));

    private static IInviteGrain Invites(IGrainFactory grains) => grains.GetGrain<IInviteGrain>(0);
}
