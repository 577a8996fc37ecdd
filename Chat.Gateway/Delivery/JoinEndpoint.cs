using System.Security.Claims;
using Chat.Gateway.Auth;
using Chat.Gateway.Limits;
using Chat.Rooms;

namespace Chat.Gateway.Delivery;

/// <summary>Joining is here, since the answer waits until the user's connections are subscribed.</summary>
internal static class JoinEndpoint
{
    public static void MapJoining(this IEndpointRouteBuilder routes) => routes.MapPost("rooms/{id}/join", Join).WithTags("Rooms");

    [Limited(Limit.Joins)]
    private static Task<JoinedRoom> Join(RoomId id, ClaimsPrincipal me, LocalUsers users) =>
        id.IsDirect ? throw Refuse.Invalid("Only rooms can be joined or left.") : users.Join(me.UserId(), id);
}
