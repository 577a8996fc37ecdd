using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chat.Presence;

/// <summary>
/// Which gateways are there, for all rooms and users of this silo: a gateway renews one lease here, however many of them it has told who is
/// connected. Used by any thread.
/// </summary>
internal sealed class GatewayLeases : IDisposable
{
    /// <summary>Rooms and users that hear of a gateway's end together: there may be very many, and messages must get through between them.</summary>
    private const int ToldAtOnce = 500;

    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseOfTelling = TimeSpan.FromMilliseconds(10);

    /// <summary>Of each gateway its last, also where it is over: one that comes back is told that it was thought gone, though nothing it heard tells it.</summary>
    private readonly ConcurrentDictionary<string, GatewayLease> all = new();
    private readonly TimeProvider time;
    private readonly TimeSpan length;
    private readonly ILogger logger;
    private readonly ITimer looks;

    public GatewayLeases(IOptions<PresenceOptions> options, TimeProvider time, ILogger<GatewayLeases> logger)
    {
        (this.time, length, this.logger) = (time, options.Value.Lease, logger);
        var often = length / 30 < LongestLook ? length / 30 : LongestLook;
        looks = time.CreateTimer(_ => Look(), null, often, often);
    }

    /// <summary>The gateway has said something.</summary>
    /// <param name="gateway">Which.</param>
    /// <param name="watcher">Called once, by any thread, when the gateway has been silent for too long.</param>
    public GatewayLease Hear(string gateway, Action<GatewayLease>? watcher = null)
    {
        var lease = all.GetOrAdd(gateway, static id => new GatewayLease(id, 1));
        while (!lease.Renew(time, watcher))
        {
            all.TryUpdate(gateway, new GatewayLease(gateway, lease.Number + 1), lease);
            lease = all[gateway];
        }
        return lease;
    }

    public void Dispose() => looks.Dispose();

    private void Look()
    {
        foreach (var (gateway, lease) in all)
        {
            if (lease.End(time, length) is not { } watchers) continue;
            logger.GatewayGone(gateway);
            _ = Tell(lease, watchers);
        }
    }

    private async Task Tell(GatewayLease lease, Action<GatewayLease>[] watchers)
    {
        foreach (var some in watchers.Chunk(ToldAtOnce))
        {
            foreach (var watcher in some) watcher(lease);
            await Task.Delay(PauseOfTelling, time);
        }
    }
}
