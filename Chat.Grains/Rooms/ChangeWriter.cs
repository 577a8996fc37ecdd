using System.Collections.Immutable;
using System.Threading.Channels;
using Chat.Messages;
using Chat.Metrics;
using Chat.Search;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chat.Rooms;

/// <summary>
/// Group commit for a silo: a loop or a few, a room always on the same one, each committing whatever is waiting in one transaction. There is no delay:
/// while one commit runs, the next batch gathers.
/// </summary>
internal sealed class ChangeWriter : IAsyncDisposable
{
    private readonly ChangeStore store;
    private readonly SearchQueue unsearched;
    private readonly ILogger<ChangeWriter> logger;
    private readonly SiloMetrics metrics;
    private readonly TimeProvider time;
    private readonly int maxRows;
    private readonly ImmutableArray<Channel<RoomBatch>> queues;
    private readonly Task loops;

    public ChangeWriter(
        ChangeStore store, SearchQueue unsearched, IOptions<WriterOptions> options, SiloMetrics metrics, TimeProvider time, ILogger<ChangeWriter> logger)
    {
        (this.store, this.unsearched, this.metrics, this.time, this.logger) = (store, unsearched, metrics, time, logger);
        maxRows = options.Value.MaxRows;
        // Unbounded is bounded here: a room has one batch in flight at most, so a queue is never longer than the rooms of the silo.
        queues = [.. Enumerable.Range(0, options.Value.Loops).Select(_ => Channel.CreateUnbounded<RoomBatch>(new() { SingleReader = true }))];
        loops = Task.WhenAll(queues.Select(q => Task.Run(() => Run(q.Reader))));
    }

    /// <summary>Commits the changes, all or none. False: a client id among them is known already, or another activation was first.</summary>
    /// <exception cref="ChatException">unavailable: whether they are committed is not known.</exception>
    public Task<bool> Write(RoomBatch batch)
    {
        var queue = queues[(int)((uint)batch.RoomId.Value.GetHashCode(StringComparison.Ordinal) % (uint)queues.Length)];
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
        while (await reader.WaitToReadAsync())
        {
            batches.Clear();
            for (var rows = 0; rows < maxRows && reader.TryRead(out var batch); rows += batch.Changes.Length) batches.Add(batch);
            await Commit(batches);
        }
    }

    private async Task Commit(IReadOnlyList<RoomBatch> batches)
    {
        var changes = batches.Sum(b => b.Changes.Length);
        using var writing = metrics.Writing(changes);
        var (began, beganAt) = (time.GetTimestamp(), MessageTrace.Mark());
        try
        {
            var written = await store.Write(batches);
            foreach (var batch in batches) (batch.BeganAt, batch.EndedAt) = (beganAt, MessageTrace.Mark());
            metrics.Wrote(changes, written ? changes : 0, time.GetElapsedTime(began));
            if (written) Posted(batches);
            if (written || batches.Count == 1) Complete(batches, written);
            else await CommitRest(batches, await store.Refused(batches));
        }
        catch (Exception error)
        {
            logger.NotCommitted(error, changes, batches.Count);
            foreach (var batch in batches) batch.Fail(error as ChatException ?? Refuse.Superseded());
        }
    }

    /// <summary>Something of one room was in the way of all. The others are committed without it, one by one where it is not known which it was.</summary>
    private async Task CommitRest(IReadOnlyList<RoomBatch> batches, ImmutableHashSet<RoomId> refused)
    {
        var rest = batches.Where(b => !refused.Contains(b.RoomId)).ToArray();
        Complete(batches.Except(rest), false);
        if (refused.IsEmpty) foreach (var batch in rest) await Commit([batch]);
        else if (rest.Length > 0) await Commit(rest);
    }

    private void Posted(IEnumerable<RoomBatch> batches)
    {
        foreach (var batch in batches)
            if (batch.Changes.Any(c => c is MessagePosted)) unsearched.Add(batch.RoomId);
    }

    private static void Complete(IEnumerable<RoomBatch> batches, bool committed)
    {
        foreach (var batch in batches) batch.Complete(committed);
    }
}
