using System.Security.Claims;
using Chat.Gateway.Auth;
using Chat.Gateway.Limits;
using Chat.Rooms;

namespace Chat.Gateway.Rooms;

/// <summary>Who is in a room, and as what.</summary>
internal static class MemberEndpoints
{
    private const int DefaultLimit = 50;

    public static void MapMembers(this IEndpointRouteBuilder routes)
    {
        var members = routes.MapGroup("rooms/{id}").WithTags("Members");
        members.MapGet("members", List);
        members.MapPost("members", Add);
        members.MapDelete("members/{userId}", Remove);
        members.MapPatch("members/{userId}", ChangeRole);
        members.MapPost("owner", HandOver);
    }

    private static Task<MemberPage> List(RoomId id, string? cursor, int? limit, ClaimsPrincipal me, IGrainFactory grains, CancellationToken aborted) =>
        grains.Room(id).Members(new ListMembers(me.UserId(), cursor, limit ?? DefaultLimit), aborted);

    [Limited(Limit.Edits)]
    private static async Task<IResult> Add(RoomId id, AddMembersRequest request, ClaimsPrincipal me, IGrainFactory grains, UserLimits limits)
    {
        var command = new AddMembers(me.UserId(), request.UserIds);
        limits.Take(command.By, Limit.MembersAdded, Math.Min(command.UserIds.Length, CreateRoom.MaxMembers));
        await grains.Room(id).AddMembers(command);
        return TypedResults.NoContent();
    }

    [Limited(Limit.Edits)]
    private static async Task<IResult> Remove(RoomId id, UserId userId, ClaimsPrincipal me, IGrainFactory grains)
    {
        await grains.Room(id).RemoveMember(new RemoveMember(me.UserId(), userId));
        return TypedResults.NoContent();
    }

    [Limited(Limit.Edits)]
    private static Task<Member> ChangeRole(RoomId id, UserId userId, ChangeRoleRequest request, ClaimsPrincipal me, IGrainFactory grains) =>
        grains.Room(id).ChangeRole(new ChangeRole(me.UserId(), userId, request.Role));

    [Limited(Limit.Edits)]
    private static async Task<IResult> HandOver(RoomId id, HandOverRequest request, ClaimsPrincipal me, IGrainFactory grains)
    {
        await grains.Room(id).HandOver(new HandOverRoom(me.UserId(), request.UserId));
        return TypedResults.NoContent();
    }
}
