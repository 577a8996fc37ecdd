using System.Collections.Concurrent;
using Chat.Streaming.Silos;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chat.Streaming.Subscriber;

/// <summary>
/// The subscriptions of this process to the streams of one provider. Has their leases kept, and begins those anew whose producer has moved
/// or whose silo has died.
/// </summary>
internal sealed class PushSubscriptions : IPushSubscriber, IDisposable
{
    private const int ParallelCalls = 64;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Guid, IPushSubscription> open = new();
    private readonly SemaphoreSlim calls = new(ParallelCalls);
    private readonly CancellationTokenSource ending = new();
    private readonly IGrainFactory grains;
    private readonly TimeProvider time;
    private readonly Lazy<IPushSubscriber> self;
    private readonly LeaseRenewals renewals;
    private readonly ITimer looks;
    private Task look = Task.CompletedTask;
    private HashSet<SiloAddress> before = [];
    private bool isAnswered;

    public PushSubscriptions(
        string name, IGrainFactory grains, IOptionsMonitor<PushStreamOptions> options, TimeProvider time, PushStreamMetrics metrics,
        ILogger logger)
    {
        (this.grains, Options, this.time, Metrics, Logger) = (grains, options.Get(name), time, metrics, logger);
        self = new(() => grains.CreateObjectReference<IPushSubscriber>(this));
        renewals = new LeaseRenewals(grains, Options, time, logger, () => open.Select(o => o.Value), s => Again(s));
        var often = TimeSpan.FromTicks(Math.Min(Options.SiloCheck.Ticks, Options.Lease.Ticks / 10));
        looks = time.CreateTimer(_ => look = look.IsCompleted && !open.IsEmpty ? Look() : look, null, often, often);
    }

    public PushStreamOptions Options { get; }

    public PushStreamMetrics Metrics { get; }

    public ILogger Logger { get; }

    public bool IsEnding => ending.IsCancellationRequested;

    public int Count => open.Count;

    public IEnumerable<IPushSubscription> Of(StreamId stream) => open.Values.Where(s => s.StreamId == stream);

    /// <summary>Completes when the producer knows of it; fails when the producer cannot be reached.</summary>
    public async Task Begin(IPushSubscription subscription)
    {
        open[subscription.HandleId] = subscription;
        try
        {
            await Renew(subscription);
        }
        catch
        {
            Forget(subscription);
            throw;
        }
    }

    /// <summary>Completes when the producer knows of it or patience is over, and goes on trying. Never fails.</summary>
    public async Task Keep(IPushSubscription subscription)
    {
        open[subscription.HandleId] = subscription;
        var known = subscription.Renewing = KeepTrying(subscription);
        await known.WaitAsync(Options.Patience, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (known.IsCompleted) return;
        Logger.Late(subscription.StreamId);
        await subscription.Miss();
    }

    public void Forget(IPushSubscription subscription) => open.TryRemove(subscription.HandleId, out _);

    /// <summary>One that is not known is over, and its lease ends soon.</summary>
    public Task Deliver(PushBatch batch) =>
        open.TryGetValue(batch.Subscription, out var subscription) ? subscription.Take(batch) : Task.CompletedTask;

    /// <summary>Beside a renewal that is under way: it may have been answered before the move.</summary>
    public Task Moved(Guid subscription)
    {
        if (open.TryGetValue(subscription, out var moved)) _ = KeepTrying(moved);
        return Task.CompletedTask;
    }

    /// <summary>Shorter when the process ends.</summary>
    public async Task Pause(TimeSpan length) =>
        await Task.Delay(length, time, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Leases are not renewed any more. Completes when no look is under way.</summary>
    public async Task EndLooking()
    {
        await looks.DisposeAsync();
        await look;
    }

    public void Dispose()
    {
        looks.Dispose();
        ending.Cancel();
    }

    /// <summary>
    /// Has the leases renewed that are due, and begins anew where the silo is gone. Looked for each time that a producer has answered, not only
    /// when a silo goes: one that leaves still answers, and may take its farewell to a subscriber with it.
    /// </summary>
    private async Task Look()
    {
        var active = await ActiveSilos();
        renewals.Look(active);
        if (active is null || (!Interlocked.Exchange(ref isAnswered, false) && active.SetEquals(before))) return;
        before = active;
        foreach (var (_, subscription) in open)
        {
            if (subscription.Silo is { } silo && !active.Contains(silo) && !Again(subscription)) Volatile.Write(ref isAnswered, true);
        }
    }

    /// <summary>Null where nobody could tell.</summary>
    private async Task<HashSet<SiloAddress>?> ActiveSilos()
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

    /// <summary>By a call to the producer. False where one is under way, or was a moment ago.</summary>
    private bool Again(IPushSubscription subscription)
    {
        if (!subscription.Renewing.IsCompleted) return false;
        subscription.Renewing = KeepTrying(subscription);
        return true;
    }

    /// <summary>Until it succeeds, with pauses. Never fails.</summary>
    private async Task KeepTrying(IPushSubscription subscription)
    {
        for (var pause = Options.RetryDelay; !subscription.IsClosed && !IsEnding; pause *= 2)
        {
            try
            {
                await Renew(subscription);
                return;
            }
            catch (Exception error)
            {
                Logger.NotRenewed(error, subscription.StreamId);
            }
            if (pause > LongestPause) pause = LongestPause;
            await Pause(pause * (0.5 + Random.Shared.NextDouble()));
        }
    }

    private async Task Renew(IPushSubscription subscription)
    {
        await calls.WaitAsync(ending.Token);
        try
        {
            await subscription.Renew(self.Value);
        }
        finally
        {
            calls.Release();
            Volatile.Write(ref isAnswered, true);
        }
    }
}
