using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Options;

namespace Chat.Streaming.Producer;

/// <summary>
/// What all producers of this silo send, by feed: so that a subscriber renews its leases with one call, and one timer looks after those that
/// nobody renews, however many rooms are silent. Used by any thread.
/// </summary>
internal sealed class PushOutboxes : IDisposable
{
    private readonly ConcurrentDictionary<Guid, (PushOutbox Outbox, PushProducer Producer)> all = new();
    private readonly ITimer sweep;

    public PushOutboxes(IOptionsMonitor<PushStreamOptions> options, PushProducerOptions name, TimeProvider time)
    {
        var often = options.Get(name.ProviderName).Lease / 3;
        sweep = time.CreateTimer(_ => Sweep(), null, often, often);
    }

    public void Add(PushOutbox outbox, PushProducer producer) => all[outbox.Feed] = (outbox, producer);

    public void Remove(PushOutbox outbox) => all.TryRemove(outbox.Feed, out _);

    /// <summary>Those that must subscribe again, which are few.</summary>
    public ImmutableArray<PushPosition> Renew(ImmutableArray<PushPosition> held)
    {
        var doubtful = ImmutableArray.CreateBuilder<PushPosition>();
        foreach (var position in held)
        {
            var settled = all.TryGetValue(position.Feed, out var known) && known.Outbox.Renew() ? known.Outbox.Settled : long.MaxValue;
            if (settled > position.Next) doubtful.Add(position with { Next = settled });
        }
        return doubtful.ToImmutable();
    }

    public void Dispose() => sweep.Dispose();

    private void Sweep()
    {
        foreach (var (_, (outbox, producer)) in all)
        {
            if (outbox.Lapse()) producer.Forget(outbox);
            else producer.StayActive();
        }
    }
}
