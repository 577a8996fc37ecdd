using System.Security.Claims;
using Chat.Gateway.Auth;
using Chat.Gateway.Limits;
using Chat.Invites;
using Chat.Rooms;

namespace Chat.Gateway.Delivery;

/// <summary>Joining is here, by whatever door, since the answer waits until the user's connections are subscribed.</summary>
internal static class JoinEndpoints
{
    public static void MapJoining(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("rooms/{id}/join", Join).WithTags("Rooms");
        routes.MapPost("invites/{code}/accept", Accept).WithTags("Invites");
    }

    [Limited(Limit.Joins)]
    private static Task<JoinedRoom> Join(RoomId id, ClaimsPrincipal me, LocalUsers users) =>
        id.IsDirect ? throw Refuse.Invalid("Only rooms can be joined or left.") : users.Join(me.UserId(), id);

    [Limited(Limit.Joins)]
    private static async Task<JoinedRoom> Accept(string code, ClaimsPrincipal me, IGrainFactory grains, LocalUsers users, CancellationToken aborted)
    {
        var room = await grains.GetGrain<IInviteGrain>(0).RoomOf(me.UserId(), code, aborted);
        return await users.Join(me.UserId(), room, enter: r => r.AcceptInvite(new InviteAnswer(me.UserId(), code)));
    }
}
