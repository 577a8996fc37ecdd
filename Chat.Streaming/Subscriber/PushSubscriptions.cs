using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chat.Streaming.Subscriber;

/// <summary>
/// The subscriptions of this process to the streams of one provider. Keeps their leases, and begins those anew whose producer has moved
/// or whose silo has died.
/// </summary>
internal sealed class PushSubscriptions : IPushSubscriber, IDisposable
{
    private const int ParallelCalls = 64;

    private readonly ConcurrentDictionary<Guid, IPushSubscription> open = new();
    private readonly SemaphoreSlim calls = new(ParallelCalls);
    private readonly CancellationTokenSource ending = new();
    private readonly IGrainFactory grains;
    private readonly PushStreamOptions options;
    private readonly TimeProvider time;
    private readonly Lazy<IPushSubscriber> self;
    private int begun;

    public PushSubscriptions(string name, IGrainFactory grains, IOptionsMonitor<PushStreamOptions> options, TimeProvider time, PushStreamMetrics metrics, ILogger logger)
    {
        (this.grains, this.options, this.time, Metrics, Logger) = (grains, options.Get(name), time, metrics, logger);
        self = new(() => grains.CreateObjectReference<IPushSubscriber>(this));
    }

    public PushStreamMetrics Metrics { get; }

    public ILogger Logger { get; }

    public int Count => open.Count;

    public IEnumerable<IPushSubscription> Of(StreamId stream) => open.Values.Where(s => s.StreamId == stream);

    /// <summary>Completes when the producer knows of it; fails when the producer cannot be reached.</summary>
    public async Task<TSubscription> Begin<TSubscription>(TSubscription subscription) where TSubscription : IPushSubscription
    {
        if (Interlocked.Exchange(ref begun, 1) == 0) _ = Task.WhenAll(KeepLeases(), WatchSilos());
        subscription.RenewAt = RenewalTime();
        open[subscription.HandleId] = subscription;
        try
        {
            await subscription.Renew(self.Value);
        }
        catch
        {
            Forget(subscription);
            throw;
        }
        return subscription;
    }

    public void Forget(IPushSubscription subscription) => open.TryRemove(subscription.HandleId, out _);

    /// <summary>One that is not known is over, and its lease ends soon.</summary>
    public Task Deliver(PushBatch batch) => open.TryGetValue(batch.Subscription, out var subscription) ? subscription.Take(batch) : Task.CompletedTask;

    public Task Moved(Guid subscription)
    {
        if (open.TryGetValue(subscription, out var moved)) _ = BeginAnew(moved);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        ending.Cancel();
        ending.Dispose();
    }

    private async Task KeepLeases()
    {
        using var often = new PeriodicTimer(options.Lease / 30, time);
        while (await Next(often))
        {
            var now = time.GetTimestamp();
            foreach (var subscription in open.Values.Where(s => s.RenewAt <= now))
            {
                subscription.RenewAt = RenewalTime();
                _ = BeginAnew(subscription);
            }
        }
    }

    private async Task WatchSilos()
    {
        var renewals = new Dictionary<Guid, Task>();
        using var often = new PeriodicTimer(options.SiloCheck, time);
        while (await Next(often))
        {
            if (open.IsEmpty || await ActiveSilos() is not { } active) continue;
            // At each look, not only when a silo goes: one that leaves still answers, and may take its farewell to a subscriber with it.
            renewals = open.Values.Where(s => s.Silo is { } silo && !active.Contains(silo)).ToDictionary(
                stranded => stranded.HandleId,
                stranded => renewals.GetValueOrDefault(stranded.HandleId) is { IsCompleted: false } running ? running : BeginAnew(stranded));
        }
    }

    private async Task<ImmutableHashSet<SiloAddress>?> ActiveSilos()
    {
        try
        {
            return [.. await grains.GetGrain<ISiloListGrain>(0).Active()];
        }
        catch (Exception error)
        {
            Logger.SilosNotKnown(error);
            return null;
        }
    }

    /// <summary>Until it succeeds, with pauses; the lease's next renewal takes over after that.</summary>
    private async Task BeginAnew(IPushSubscription subscription)
    {
        var pause = options.RetryDelay;
        var giveUpAt = subscription.RenewAt;
        while (!subscription.IsClosed && !ending.IsCancellationRequested)
        {
            try
            {
                await calls.WaitAsync(ending.Token);
                try
                {
                    await subscription.Renew(self.Value);
                    return;
                }
                finally
                {
                    calls.Release();
                }
            }
            catch (Exception error)
            {
                if (ending.IsCancellationRequested) return;
                Logger.NotRenewed(error, subscription.StreamId);
            }
            if (time.GetTimestamp() > giveUpAt) return;
            await Task.Delay(pause * (0.5 + Random.Shared.NextDouble()), time);
            pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, TimeSpan.TicksPerSecond));
        }
    }

    /// <summary>A third of the lease from now, spread so that subscriptions made together do not renew together.</summary>
    private long RenewalTime() =>
        time.GetTimestamp() + (long)(options.Lease.TotalSeconds / 3 * (0.8 + 0.2 * Random.Shared.NextDouble()) * time.TimestampFrequency);

    private async Task<bool> Next(PeriodicTimer timer)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ending.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
        {
            return false;
        }
    }
}
