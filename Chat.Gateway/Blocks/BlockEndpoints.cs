using System.Security.Claims;
using Chat.Discovery;
using Chat.Gateway.Auth;
using Chat.Gateway.Limits;
using Chat.Gateway.Users;
using Chat.Rooms;
using Chat.Users;

namespace Chat.Gateway.Blocks;

internal static class BlockEndpoints
{
    public static void MapBlocks(this IEndpointRouteBuilder routes)
    {
        var blocks = routes.MapGroup("me/blocks").WithTags("Users");
        blocks.MapGet("", List);
        blocks.MapPut("{userId}", Block);
        blocks.MapDelete("{userId}", Unblock);
    }

    private static async Task<UserList> List(ClaimsPrincipal me, IGrainFactory grains, CancellationToken aborted)
    {
        var blocked = await grains.Me(me).Blocked();
        var directory = grains.GetGrain<IDirectoryGrain>(0);
        var profiles = new Dictionary<UserId, UserProfile>();
        foreach (var some in blocked.Chunk(IDirectoryGrain.MostUsers))
            foreach (var profile in await directory.Users([.. some], aborted)) profiles[profile.Id] = profile;
        return new UserList([.. blocked.Where(profiles.ContainsKey).Select(id => profiles[id])]);
    }

    [Limited(Limit.Edits)]
    private static async Task<IResult> Block(UserId userId, ClaimsPrincipal me, IGrainFactory grains)
    {
        await grains.Me(me).Block(userId);
        return await Told(userId, me, grains);
    }

    [Limited(Limit.Edits)]
    private static async Task<IResult> Unblock(UserId userId, ClaimsPrincipal me, IGrainFactory grains)
    {
        await grains.Me(me).Unblock(userId);
        return await Told(userId, me, grains);
    }

    /// <summary>Answered once their direct room knows of it; a repeat tells it again.</summary>
    private static async Task<IResult> Told(UserId other, ClaimsPrincipal me, IGrainFactory grains)
    {
        await grains.Room(RoomId.Of([me.UserId(), other])).BlocksChanged();
        return TypedResults.NoContent();
    }

    private static IUserGrain Me(this IGrainFactory grains, ClaimsPrincipal me) => grains.User(me.UserId());
}
