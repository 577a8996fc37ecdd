using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Chat.Streaming.Producer;

/// <summary>
/// What waits for one subscriber of one stream: sent in order, one batch in flight, sent again when it is not taken. Used on the
/// producing grain's scheduler only, but for the lease.
/// </summary>
internal sealed class PushOutbox(
    StreamId stream, Guid subscription, IPushSubscriber subscriber, PushStreamOptions options, TimeProvider time, PushStreamMetrics metrics,
    ILogger logger)
{
    /// <summary>No clock shows it.</summary>
    private const long Never = long.MinValue;

    private const ConfigureAwaitOptions Quietly = ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext;

    private readonly Queue<object> waiting = new();
    private long next = 1;
    private long renewedAt = time.GetTimestamp();
    private long settled = 1;
    private bool closed;
    private bool owesGap;
    private Task pump = Task.CompletedTask;
    private (long Below, TaskCompletionSource Taken)? flying;

    public StreamId Stream => stream;

    public Guid Subscription => subscription;

    public Guid Feed { get; } = Guid.NewGuid();

    /// <summary>Events below this number are taken or given up. By any thread.</summary>
    public long Settled => Volatile.Read(ref settled);

    /// <summary>False where the lease is over, for good: nobody must be told that it was renewed, and lose it all the same. By any thread.</summary>
    public bool Renew()
    {
        for (var seen = Volatile.Read(ref renewedAt); seen != Never;)
        {
            var before = Interlocked.CompareExchange(ref renewedAt, time.GetTimestamp(), seen);
            if (before == seen) return true;
            seen = before;
        }
        return false;
    }

    /// <summary>Whether the lease has run out just now. By any thread.</summary>
    public bool Lapse()
    {
        var seen = Volatile.Read(ref renewedAt);
        return seen != Never && time.GetElapsedTime(seen) > options.Lease && Interlocked.CompareExchange(ref renewedAt, Never, seen) == seen;
    }

    public void Close()
    {
        closed = true;
        flying?.Taken.TrySetResult();
    }

    public void Offer(ImmutableArray<object> events)
    {
        foreach (var item in events)
        {
            // It takes no number, so nobody sees a gap.
            if (waiting.Count >= options.MaxBatch && options.IsPassing(item)) continue;
            if (waiting.Count == options.MaxBacklog) Drop();
            waiting.Enqueue(item);
        }
        if (pump.IsCompleted) pump = Pump();
    }

    /// <summary>The subscriber has everything below a number.</summary>
    public void Taken(long below)
    {
        if (flying is { } batch && below >= batch.Below) batch.Taken.TrySetResult();
    }

    /// <summary>
    /// Sends what waits and says farewell; never fails. A producer that ends is called no more, so it cannot wait for what is taken.
    /// </summary>
    public async Task End()
    {
        Close();
        while (waiting.Count > 0) await Deliver(TakeBatch());
        try
        {
            await subscriber.Moved(subscription);
        }
        catch (Exception error)
        {
            logger.NotTold(error, stream);
        }
    }

    /// <summary>Never fails: nobody waits for it, and the next event must find it at work or ended.</summary>
    private async Task Pump()
    {
        while (!closed && (waiting.Count > 0 || owesGap))
        {
            var batch = TakeBatch();
            var taken = await Send(batch);
            Volatile.Write(ref settled, next);
            // An empty batch has a number too: it tells of the gap before there is a next event.
            owesGap = !taken && batch.Events.Length > 0;
            if (taken) metrics.Delivered(batch.Events.Length);
            else if (!closed && owesGap) logger.GivenUp(stream, batch.Events.Length);
        }
    }

    private PushBatch TakeBatch()
    {
        var events = ImmutableArray.CreateBuilder<object>(Math.Min(waiting.Count, options.MaxBatch));
        while (events.Count < events.Capacity) events.Add(waiting.Dequeue());
        var batch = new PushBatch { Subscription = subscription, Feed = Feed, First = next, Events = events.MoveToImmutable() };
        next += batch.Events.Length;
        return batch;
    }

    /// <summary>Whether it was taken. What is never taken, an event of a newer version for one, must not hold up the rest.</summary>
    private async Task<bool> Send(PushBatch batch)
    {
        var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        flying = (batch.First + batch.Events.Length, taken);
        var patience = options.ResendAfter;
        for (var sends = 0; sends < options.Sends && !closed; sends++, patience *= 2)
        {
            if (!await Deliver(batch)) return false;
            await taken.Task.WaitAsync(patience, time).ConfigureAwait(Quietly);
            if (taken.Task.IsCompleted) return !closed;
        }
        return false;
    }

    /// <summary>Whether it could be sent. What cannot, cannot the next time either.</summary>
    private async Task<bool> Deliver(PushBatch batch)
    {
        try
        {
            await subscriber.Deliver(batch);
            return true;
        }
        catch (Exception error)
        {
            logger.NotSent(error, stream);
            return false;
        }
    }

    /// <summary>The numbers of what is dropped stay used: that is how the subscriber sees the gap.</summary>
    private void Drop()
    {
        logger.Dropped(stream, waiting.Count);
        next += waiting.Count;
        waiting.Clear();
    }
}
