using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chat.Streaming.Producer;

/// <summary>
/// The streams that one grain produces, and their subscribers. All of it dies with the activation; subscribers notice and begin anew.
/// Used on the grain's scheduler only, but where it says otherwise.
/// </summary>
internal sealed class PushProducer(
    IGrainContext context, IGrainRuntime runtime, ILocalSiloDetails silo, ISiloStatusOracle silos, PushOutboxes all,
    IOptionsMonitor<PushStreamOptions> options, PushProducerOptions name, TimeProvider time, PushStreamMetrics metrics, ILogger<PushProducer> logger)
    : IPushProducer
{
    /// <summary>
    /// Subscribers renew without a call to the grain, which would be collected as idle, have them subscribe again, and so come back. Bounded,
    /// since Orleans does not look for a grain before that.
    /// </summary>
    private static readonly TimeSpan StaysActive = TimeSpan.FromHours(1);

    private readonly PushStreamOptions settings = options.Get(name.ProviderName);
    private readonly Dictionary<(StreamId Stream, Guid Subscription), PushOutbox> outboxes = [];
    private long stayingSince;

    public Task<PushLease> Subscribe(StreamId stream, Guid subscription, IPushSubscriber subscriber)
    {
        if (outboxes.TryGetValue((stream, subscription), out var outbox) && !outbox.Renew())
        {
            Remove(outbox);
            outbox = null;
        }
        outbox ??= Add(new PushOutbox(stream, subscription, subscriber, settings, time, metrics, logger));
        return Task.FromResult(new PushLease(outbox.Feed, silo.SiloAddress, outbox.Settled));
    }

    public Task Taken(StreamId stream, Guid subscription, Guid feed, long below)
    {
        if (outboxes.TryGetValue((stream, subscription), out var outbox) && outbox.Feed == feed) outbox.Taken(below);
        return Task.CompletedTask;
    }

    public Task Unsubscribe(StreamId stream, Guid subscription)
    {
        if (outboxes.TryGetValue((stream, subscription), out var outbox)) Remove(outbox);
        return Task.CompletedTask;
    }

    public Task Publish(StreamId stream, ImmutableArray<object> events)
    {
        foreach (var outbox in outboxes.Values.Where(o => o.Stream == stream)) outbox.Offer(events);
        return Task.CompletedTask;
    }

    /// <summary>
    /// The activation ends: what was published is sent, then the subscribers are told to look for the next one. Where all of the cluster ends there
    /// will be none, and subscribers of the same process are gone before.
    /// </summary>
    public async Task End()
    {
        if (!IsEndOfAll) await Task.WhenAll(outboxes.Values.Select(o => o.End()));
        foreach (var outbox in outboxes.Values.ToArray()) Remove(outbox);
    }

    private bool IsEndOfAll => silos.CurrentStatus != SiloStatus.Active && silos.GetApproximateSiloStatuses(onlyActive: true).Count == 0;

    /// <summary>The lease ran out. By any thread.</summary>
    public void Forget(PushOutbox outbox) => context.Scheduler.QueueAction(() =>
    {
        logger.Lapsed(outbox.Stream);
        metrics.Lapsed();
        Remove(outbox);
    });

    /// <summary>There are subscribers. By any thread.</summary>
    public void StayActive()
    {
        if (time.GetElapsedTime(Volatile.Read(ref stayingSince)) > StaysActive / 2) context.Scheduler.QueueAction(Delay);
    }

    private PushOutbox Add(PushOutbox outbox)
    {
        outboxes.Add((outbox.Stream, outbox.Subscription), outbox);
        all.Add(outbox, this);
        metrics.Subscribed(name.ProviderName);
        Delay();
        return outbox;
    }

    private void Remove(PushOutbox outbox)
    {
        outbox.Close();
        if (!outboxes.Remove((outbox.Stream, outbox.Subscription))) return;
        all.Remove(outbox);
        metrics.Ended(name.ProviderName);
        if (outboxes.Count == 0) runtime.DelayDeactivation(context, TimeSpan.Zero);
    }

    private void Delay()
    {
        if (outboxes.Count == 0) return;
        Volatile.Write(ref stayingSince, time.GetTimestamp());
        runtime.DelayDeactivation(context, StaysActive);
    }
}
