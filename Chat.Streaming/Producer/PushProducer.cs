using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chat.Streaming.Producer;

/// <summary>
/// The streams that one grain produces, and their subscribers. All of it dies with the activation; subscribers notice and begin anew.
/// Used on the grain's scheduler only.
/// </summary>
internal sealed class PushProducer(
    IGrainContext context, ILocalSiloDetails silo, IOptionsMonitor<PushStreamOptions> options, PushProducerOptions name,
    TimeProvider time, PushStreamMetrics metrics, ILogger<PushProducer> logger) : IPushProducer
{
    private readonly PushStreamOptions settings = options.Get(name.ProviderName);
    private readonly Dictionary<(StreamId Stream, Guid Subscription), PushOutbox> outboxes = [];
    private IDisposable? sweep;

    public Task<PushLease> Subscribe(StreamId stream, Guid subscription, IPushSubscriber subscriber)
    {
        if (!outboxes.TryGetValue((stream, subscription), out var outbox))
        {
            outbox = new PushOutbox(stream, subscription, subscriber, settings, time, metrics, logger);
            outboxes.Add((stream, subscription), outbox);
            metrics.Subscribed(name.ProviderName);
        }
        outbox.Renew();
        sweep ??= time.CreateTimer(_ => Sweep(), null, settings.Lease / 3, settings.Lease / 3);
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

    /// <summary>The activation ends: what was published is sent, then the subscribers are told to look for the next one.</summary>
    public async Task End()
    {
        sweep?.Dispose();
        await Task.WhenAll(outboxes.Values.Select(o => o.End()));
        foreach (var outbox in outboxes.Values.ToArray()) Remove(outbox);
    }

    private void Sweep() => context.Scheduler.QueueAction(() =>
    {
        foreach (var outbox in outboxes.Values.Where(o => o.IsOver).ToArray())
        {
            logger.Lapsed(outbox.Stream);
            metrics.Lapsed();
            Remove(outbox);
        }
    });

    private void Remove(PushOutbox outbox)
    {
        outbox.Close();
        if (outboxes.Remove((outbox.Stream, outbox.Subscription))) metrics.Ended(name.ProviderName);
    }
}
