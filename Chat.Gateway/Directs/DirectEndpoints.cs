using System.Collections.Immutable;
using System.Security.Claims;
using Chat.Gateway.Auth;
using Chat.Gateway.Limits;
using Chat.Rooms;
using Chat.Users;

namespace Chat.Gateway.Directs;

internal static class DirectEndpoints
{
    private const int MaxListed = 2000;

    public static void MapDirects(this IEndpointRouteBuilder routes)
    {
        var directs = routes.MapGroup("direct-messages").WithTags("Directs");
        directs.MapGet("", List);
        directs.MapPost("", Open);
    }

    private static async Task<DirectList> List(ClaimsPrincipal me, IGrainFactory grains, CancellationToken aborted)
    {
        var user = grains.GetGrain<IUserGrain>(me.UserId().Value);
        var lists = await Task.WhenAll(All(user, RoomType.Direct, aborted), All(user, RoomType.Group, aborted));
        return new DirectList([.. lists.SelectMany(l => l).OrderByDescending(r => r.LastMessage?.CreatedAt ?? r.Room.CreatedAt)]);
    }

    private static async Task<IReadOnlyCollection<RoomSummary>> All(IUserGrain user, RoomType type, CancellationToken aborted)
    {
        var all = new Dictionary<RoomId, RoomSummary>();
        for (string? cursor = null; ;)
        {
            var page = await user.Rooms(type, cursor, MaxListed, aborted);
            foreach (var room in page.Rooms) all.TryAdd(room.Room.Id, room);
            cursor = page.Next;
            if (cursor is null || all.Count >= MaxListed) return all.Values;
        }
    }

    [Limited(Limit.Directs)]
    private static async Task<OpenedDirect> Open(OpenDirectRequest request, ClaimsPrincipal me, IGrainFactory grains)
    {
        ImmutableArray<UserId> participants = [.. request.ParticipantIds.Append(me.UserId()).Distinct()];
        var direct = grains.GetGrain<IRoomGrain>(RoomId.Of(participants).Value);
        return new OpenedDirect(await direct.Open(new OpenDirect(me.UserId(), participants)));
    }
}
