using System.Diagnostics;
using System.Threading.Channels;

namespace Chat.Fence;

/// <summary>Commits whatever waits in its queue, one commit after the other, as the server's writer does.</summary>
internal sealed class Writer(Variant variant, Connections connections, Channel<RoomLog> queue, int maxRows, bool postAgain, Tally tally)
{
    public async Task Run()
    {
        var posts = new List<RoomLog>();
        while (await queue.Reader.WaitToReadAsync())
        {
            posts.Clear();
            while (posts.Count < maxRows && queue.Reader.TryRead(out var post)) posts.Add(post);
            if (posts.Count == 0) continue;

            var commit = Commit.Of(posts, TimeProvider.System.GetUtcNow());
            var began = Stopwatch.GetTimestamp();
            var committed = await variant.Write(connections, commit);
            if (committed != commit.Rooms.Length)
                throw new InvalidOperationException($"{variant.Name} refused a writer that is not stale.");
            tally.Add(posts.Count, began);
            if (postAgain) posts.ForEach(post => queue.Writer.TryWrite(post));
        }
    }
}
