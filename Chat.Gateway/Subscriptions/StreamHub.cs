using System.Collections.Concurrent;
using Chat.Gateway.Hosting;
using Chat.Streams;

namespace Chat.Gateway.Subscriptions;

/// <summary>The subscriptions of this process to the streams of one kind: one per stream, however many need it.</summary>
internal sealed class StreamHub<TEvent> : IDisposable
{
    /// <summary>Those who connect are let in after this long, and told to catch up when events flow at last.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    /// <summary>Somebody who reloads a page or changes networks is back within it.</summary>
    private static readonly TimeSpan IdleFor = TimeSpan.FromSeconds(15);

    private const int ParallelSubscribes = 64;

    private readonly string space;
    private readonly IClusterClient client;
    private readonly Func<string, IStreamListener<TEvent>> listen;
    private readonly ConcurrentDictionary<string, StreamSubscription<TEvent>> open = new();
    private readonly ConcurrentQueue<(StreamSubscription<TEvent> Subscription, DateTimeOffset Since)> idle = new();
    private readonly SemaphoreSlim turns = new(ParallelSubscribes);
    private readonly ITimer sweep;

    public StreamHub(string space, IClusterClient client, TimeProvider time, ILogger logger, Func<string, IStreamListener<TEvent>> listen)
    {
        (this.space, this.client, this.listen, Time, Logger) = (space, client, listen, time, logger);
        sweep = time.CreateTimer(_ => CloseIdle(), null, IdleFor, IdleFor);
    }

    public TimeProvider Time { get; }

    public ILogger Logger { get; }

    public IStreamProvider Streams => client.GetStreamProvider(ChatStreams.Provider);

    public int Count => open.Count;

    /// <summary>Holds the stream's subscription until released. Completes when events flow; never fails.</summary>
    public Task Hold(string key)
    {
        while (true)
        {
            var subscription = open.GetOrAdd(key, static (key, hub) => new StreamSubscription<TEvent>(hub.space, key, hub, hub.listen(key)), this);
            if (subscription.TryHold() is { } ready) return ready;
            open.TryRemove(KeyValuePair.Create(key, subscription));
        }
    }

    public void Release(string key)
    {
        var now = Time.GetUtcNow();
        if (open.TryGetValue(key, out var subscription) && subscription.Release(now)) idle.Enqueue((subscription, now));
    }

    public Task<Turn> Turn() => Hosting.Turn.Of(turns);

    public void Dispose()
    {
        sweep.Dispose();
        turns.Dispose();
    }

    private void CloseIdle()
    {
        var before = Time.GetUtcNow() - IdleFor;
        while (idle.TryPeek(out var oldest) && oldest.Since <= before && idle.TryDequeue(out oldest))
        {
            if (oldest.Subscription.CloseIfIdle(before)) open.TryRemove(KeyValuePair.Create(oldest.Subscription.Key, oldest.Subscription));
        }
    }
}
