using Chat.Streaming.Silos;
using Microsoft.Extensions.Logging;

namespace Chat.Streaming.Subscriber;

/// <summary>
/// Renews the leases of this process: one call for all subscriptions whose producers are on one silo, however many they are. What a silo does
/// not know any more, or lacks events, is begun again one by one.
/// </summary>
internal sealed class LeaseRenewals(
    IGrainFactory grains, PushStreamOptions options, TimeProvider time, ILogger logger, Func<IEnumerable<IPushSubscription>> open,
    Action<IPushSubscription> again)
{
    /// <summary>In one call: it takes a silo about a millisecond.</summary>
    private const int MostAtOnce = 4_000;

    // Used by one look at a time.
    private readonly Dictionary<SiloAddress, SiloRenewal> silos = [];

    /// <summary>Begins what is due.</summary>
    /// <param name="active">The silos that are there; null where nobody could tell.</param>
    public void Look(HashSet<SiloAddress>? active)
    {
        if (active is not null)
        {
            foreach (var gone in silos.Keys.Where(s => !active.Contains(s)).ToArray()) silos.Remove(gone);
            foreach (var silo in active) silos.TryAdd(silo, new SiloRenewal { DueAt = Later() });
        }
        var now = time.GetTimestamp();
        foreach (var (silo, renewal) in silos)
        {
            if (renewal.DueAt > now || !renewal.Running.IsCompleted) continue;
            renewal.DueAt = Later();
            renewal.Running = Renew(silo, renewal);
        }
    }

    /// <summary>Never fails. One that fails is made again at the next look; then each producer is asked, which a silo of an older version needs.</summary>
    private async Task Renew(SiloAddress silo, SiloRenewal renewal)
    {
        foreach (var some in open().Where(s => silo.Equals(s.Silo)).Chunk(MostAtOnce))
        {
            try
            {
                await Renew(silo, some);
                renewal.HasFailed = false;
            }
            catch (Exception error)
            {
                logger.LeasesNotRenewed(error, silo);
                if (renewal.HasFailed)
                {
                    foreach (var subscription in some) again(subscription);
                    continue;
                }
                (renewal.HasFailed, renewal.DueAt) = (true, 0);
                return;
            }
        }
    }

    private async Task Renew(SiloAddress silo, IPushSubscription[] some)
    {
        var byFeed = new Dictionary<Guid, IPushSubscription>(some.Length);
        var held = new List<PushPosition>(some.Length);
        foreach (var subscription in some)
        {
            if (subscription.Position is not { } position || !byFeed.TryAdd(position.Feed, subscription)) continue;
            held.Add(position);
        }
        foreach (var known in await grains.OfSilo<IPushLeaseGrain>(silo).Renew([.. held]))
        {
            // What was on its way meanwhile may have come.
            if (byFeed[known.Feed].Position is { } now && (now.Feed != known.Feed || now.Next < known.Next)) again(byFeed[known.Feed]);
        }
    }

    /// <summary>Half of the lease from now; processes that were started together do not renew together.</summary>
    private long Later() =>
        time.GetTimestamp() + (long)(options.Lease.TotalSeconds / 2 * (0.8 + 0.2 * Random.Shared.NextDouble()) * time.TimestampFrequency);
}
