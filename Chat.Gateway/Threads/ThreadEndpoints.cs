using System.Security.Claims;
using Chat.Gateway.Auth;
using Chat.Gateway.Limits;
using Chat.Threads;

namespace Chat.Gateway.Threads;

internal static class ThreadEndpoints
{
    private const int DefaultLimit = 20;

    public static void MapThreads(this IEndpointRouteBuilder routes)
    {
        var threads = routes.MapGroup("").WithTags("Threads");
        threads.MapGet("threads", Followed);
        threads.MapGet("messages/{id}/thread", Page);
        threads.MapPost("messages/{id}/thread/read", MarkRead);
        threads.MapPut("messages/{id}/follow", Follow);
        threads.MapDelete("messages/{id}/follow", Unfollow);
    }

    private static Task<FollowedThreadPage> Followed(string? cursor, int? limit, ClaimsPrincipal me, IGrainFactory grains, CancellationToken aborted) =>
        grains.Threads().Followed(me.UserId(), cursor, limit ?? DefaultLimit, aborted);

    private static Task<ThreadPage> Page(
        MessageId id, long? before, long? after, int? limit, ClaimsPrincipal me, IGrainFactory grains, CancellationToken aborted) =>
        grains.LoadThread(me.UserId(), id, before, after, limit, aborted);

    private static Task<ThreadReadState> MarkRead(MessageId id, MarkThreadReadRequest request, ClaimsPrincipal me, IGrainFactory grains) =>
        grains.Threads().MarkRead(me.UserId(), id, request.Seq);

    [Limited(Limit.Edits)]
    private static Task<IResult> Follow(MessageId id, ClaimsPrincipal me, IGrainFactory grains) => Set(id, true, me, grains);

    [Limited(Limit.Edits)]
    private static Task<IResult> Unfollow(MessageId id, ClaimsPrincipal me, IGrainFactory grains) => Set(id, false, me, grains);

    private static async Task<IResult> Set(MessageId id, bool following, ClaimsPrincipal me, IGrainFactory grains)
    {
        await grains.Threads().Follow(me.UserId(), id, following);
        return TypedResults.NoContent();
    }
}
