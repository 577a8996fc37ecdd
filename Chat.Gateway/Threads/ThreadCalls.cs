using Chat.Messages;
using Chat.Threads;

namespace Chat.Gateway.Threads;

/// <summary>What hub and REST ask of threads alike.</summary>
internal static class ThreadCalls
{
    public static IThreadGrain Threads(this IGrainFactory grains) => grains.GetGrain<IThreadGrain>(0);

    public static Task<ThreadPage> LoadThread(
        this IGrainFactory grains, UserId me, MessageId id, long? before, long? after, int? limit, CancellationToken cancellation)
    {
        var size = limit ?? MessagePage.DefaultLimit;
        return grains.Threads().Page(new ThreadQuery { Reader = me, MessageId = id, Before = before, After = after, Limit = size }, cancellation);
    }
}
