using System.Security.Claims;
using Chat.Discovery;
using Chat.Gateway.Auth;
using Chat.Gateway.Limits;
using Chat.Gateway.Query;
using Chat.Rooms;
using Chat.Users;

namespace Chat.Gateway.Rooms;

internal static class RoomEndpoints
{
    private const int DefaultLimit = 50;

    public static void MapRooms(this IEndpointRouteBuilder routes)
    {
        var rooms = routes.MapGroup("rooms").WithTags("Rooms");
        rooms.MapGet("", List);
        rooms.MapPost("", Create);
        rooms.MapGet("{id}", Describe);
        rooms.MapPost("{id}/leave", Leave);
        rooms.MapPatch("{id}", Update);
        rooms.MapDelete("{id}", Archive);
        rooms.MapPost("{id}/restore", Restore);
    }

    private static Task<RoomPage> List(
        string? type, string? query, bool? archived, string? cursor, int? limit, ClaimsPrincipal me, IGrainFactory grains, CancellationToken aborted)
    {
        var kind = Named.Value<RoomType>(type, "type is not a kind of room.");
        var user = grains.User(me.UserId());
        var most = limit ?? DefaultLimit;
        if (archived == true && (query ?? type) is not null) throw Refuse.Invalid("Archived rooms are listed without query and type.");
        if (archived == true) return user.ArchivedRooms(cursor, most, aborted);
        return query is null
            ? user.Rooms(kind, cursor, most, aborted)
            : grains.GetGrain<IDirectoryGrain>(0).FindRooms(me.UserId(), query, cursor, most, aborted);
    }

    [Limited(Limit.Rooms)]
    private static async Task<IResult> Create(
        CreateRoomRequest request, ClaimsPrincipal me, IGrainFactory grains, UserLimits limits, TimeProvider time)
    {
        limits.Take(me.UserId(), Limit.MembersAdded, request.MemberIds?.Length ?? 0);
        var command = new CreateRoom
        {
            By = me.UserId(),
            Name = request.Name,
            Description = request.Description ?? "",
            Type = request.Type ?? RoomType.Public,
            ImageUrl = request.ImageUrl,
            MemberIds = request.MemberIds ?? [],
            Key = request.ClientId,
            Temporary = request.Temporary,
        };
        var id = request.ClientId is { } key ? RoomId.Of(me.UserId(), key) : RoomId.New(time.GetUtcNow());
        var made = await grains.Room(id).Create(command);
        return TypedResults.Json(new CreatedRoom(made.Room), statusCode: StatusCodes.Status201Created);
    }

    private static Task<RoomSummary> Describe(RoomId id, ClaimsPrincipal me, IGrainFactory grains) =>
        grains.Room(id).Describe(me.UserId());

    [Limited(Limit.Joins)]
    private static async Task<IResult> Leave(RoomId id, ClaimsPrincipal me, IGrainFactory grains)
    {
        await grains.Room(Open(id)).Leave(me.UserId());
        return TypedResults.NoContent();
    }

    [Limited(Limit.Edits)]
    private static Task<RoomInfo> Update(RoomId id, UpdateRoomRequest request, ClaimsPrincipal me, IGrainFactory grains) =>
        grains.Room(id).Update(new UpdateRoom
        {
            By = me.UserId(),
            Name = request.Name,
            Description = request.Description,
            ImageUrl = request.ImageUrl,
            MaxMembers = request.MaxMembers,
            PostBy = request.PostBy,
            SlowModeSeconds = request.SlowModeSeconds,
        });

    [Limited(Limit.Edits)]
    private static Task<RoomInfo> Archive(RoomId id, ClaimsPrincipal me, IGrainFactory grains) => grains.Room(id).Archive(me.UserId());

    [Limited(Limit.Edits)]
    private static Task<RoomInfo> Restore(RoomId id, ClaimsPrincipal me, IGrainFactory grains) => grains.Room(id).Restore(me.UserId());

    private static RoomId Open(RoomId id) => id.IsDirect ? throw Refuse.Invalid("Only rooms can be joined or left.") : id;
}
