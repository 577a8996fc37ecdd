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
        var user = grains.User(me.UserId());
        var seen = new HashSet<RoomId>();
        var directs = ImmutableArray.CreateBuilder<RoomSummary>();
        // Two kinds in one order, which only the list of all rooms has.
        for (string? cursor = null; ;)
        {
            var page = await user.Rooms(null, cursor, MaxListed, aborted);
            directs.AddRange(page.Rooms.Where(r => r.Room.Type is RoomType.Direct or RoomType.Group && seen.Add(r.Room.Id)));
            cursor = page.Next;
            if (cursor is null || directs.Count >= MaxListed) return new DirectList(directs.ToImmutable());
        }
    }

    [Limited(Limit.Directs)]
    private static async Task<OpenedDirect> Open(OpenDirectRequest request, ClaimsPrincipal me, IGrainFactory grains)
    {
        ImmutableArray<UserId> participants = [.. request.ParticipantIds.Append(me.UserId()).Distinct()];
        var direct = grains.Room(RoomId.Of(participants));
        return new OpenedDirect(await direct.Open(new OpenDirect(me.UserId(), participants)));
    }
}
