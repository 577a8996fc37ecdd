using System.Collections.Immutable;
using System.Threading.Channels;
using Chat.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chat.Messages;

/// <summary>
/// Group commit for a silo: a few loops, a room always on the same one, each committing whatever is waiting in one
/// statement. There is no delay: while one statement runs, the next batch gathers.
/// </summary>
internal sealed partial class MessageWriter : IAsyncDisposable
{
    private readonly MessageStore store;
    private readonly ILogger<MessageWriter> logger;
    private readonly SiloMetrics metrics;
    private readonly TimeProvider time;
    private readonly int maxRows;
    private readonly ImmutableArray<Channel<RoomBatch>> queues;
    private readonly Task loops;

    public MessageWriter(MessageStore store, IOptions<WriterOptions> options, SiloMetrics metrics, TimeProvider time, ILogger<MessageWriter> logger)
    {
        (this.store, this.metrics, this.time, this.logger) = (store, metrics, time, logger);
        maxRows = options.Value.MaxRows;
        // Unbounded is bounded here: a room has one batch in flight at most, so a queue is never longer than the rooms of the silo.
        queues = [.. Enumerable.Range(0, options.Value.Loops).Select(_ => Channel.CreateUnbounded<RoomBatch>(new() { SingleReader = true }))];
        loops = Task.WhenAll(queues.Select(q => Task.Run(() => Run(q.Reader))));
    }

    /// <summary>Commits the messages, all or none. False: something of them is there already, or another activation was first.</summary>
    /// <exception cref="ChatException">unavailable: whether they are committed is not known.</exception>
    public Task<bool> Write(RoomId room, ImmutableArray<Message> messages)
    {
        var batch = new RoomBatch(room, messages);
        var queue = queues[(int)((uint)room.Value.GetHashCode(StringComparison.Ordinal) % (uint)queues.Length)];
        if (!queue.Writer.TryWrite(batch)) throw Refuse.Unavailable();
        return batch.Committed;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var queue in queues) queue.Writer.TryComplete();
        await loops;
    }

    private async Task Run(ChannelReader<RoomBatch> reader)
    {
        var batches = new List<RoomBatch>();
        var rows = new List<Message>();
        while (await reader.WaitToReadAsync())
        {
            batches.Clear();
            rows.Clear();
            while (rows.Count < maxRows && reader.TryRead(out var batch))
            {
                batches.Add(batch);
                rows.AddRange(batch.Messages);
            }
            await Commit(batches, rows);
        }
    }

    private async Task Commit(List<RoomBatch> batches, List<Message> rows)
    {
        using var writing = metrics.Writing(rows.Count);
        var began = time.GetTimestamp();
        try
        {
            var committed = await store.Write(rows);
            metrics.Wrote(rows.Count, batches.Sum(b => committed.Contains(b.RoomId) ? b.Messages.Length : 0), time.GetElapsedTime(began));
            foreach (var batch in batches) batch.Complete(committed.Contains(batch.RoomId));
        }
        catch (Exception error)
        {
            LogFailed(error, rows.Count);
            foreach (var batch in batches) batch.Fail(error as ChatException ?? Refuse.Unavailable());
        }
    }
}
