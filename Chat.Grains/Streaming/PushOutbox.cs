using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Chat.Streaming;

/// <summary>
/// What waits for one subscriber of one stream: sent in order, one call in flight, again and again until it is answered or the lease
/// ends. Used on the producing grain's scheduler only.
/// </summary>
internal sealed class PushOutbox(
    StreamId stream, Guid subscription, IPushSubscriber subscriber, PushStreamOptions options, TimeProvider time, PushStreamMetrics metrics, ILogger logger)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly Queue<object> waiting = new();
    private long next = 1;
    private long renewedAt;
    private bool closed;
    private Task pump = Task.CompletedTask;

    public StreamId Stream => stream;

    public Guid Subscription => subscription;

    public Guid Feed { get; } = Guid.NewGuid();

    /// <summary>The lease ran out.</summary>
    public bool IsOver => time.GetElapsedTime(renewedAt) > options.Lease;

    public void Renew() => renewedAt = time.GetTimestamp();

    public void Close() => closed = true;

    public void Offer(ImmutableArray<object> events)
    {
        foreach (var item in events)
        {
            if (waiting.Count == options.MaxBacklog) Drop();
            waiting.Enqueue(item);
        }
        if (pump.IsCompleted) pump = Pump();
    }

    /// <summary>Sends what waits, for a while, and says farewell.</summary>
    public async Task End()
    {
        try
        {
            await pump.WaitAsync(options.Farewell, time);
            await subscriber.Moved(subscription).WaitAsync(options.Farewell, time);
        }
        catch (Exception error)
        {
            logger.NotTold(error, stream);
        }
    }

    private async Task Pump()
    {
        while (!closed && waiting.Count > 0)
        {
            var batch = TakeBatch();
            if (await Send(batch)) metrics.Delivered(batch.Events.Length);
            else Close();
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

    /// <summary>
    /// False: nobody takes it any more. What the subscriber refuses, an event of a newer version for one, would be refused again: it is
    /// left out, and the subscriber sees the gap.
    /// </summary>
    private async Task<bool> Send(PushBatch batch)
    {
        for (var pause = options.RetryDelay; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await subscriber.Deliver(batch);
            }
            catch (Exception error) when (error is OrleansException or TimeoutException)
            {
                logger.NotDelivered(error, stream);
            }
            catch (Exception error)
            {
                logger.Refused(error, stream, batch.Events.Length);
                return true;
            }
            if (closed || IsOver) return false;
            await Task.Delay(pause, time);
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
