using System.Collections.Concurrent;
using Chat.Gateway.Connections;
using Chat.Presence;
using Chat.Streaming.Silos;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Presence;

/// <summary>
/// Tells each silo, twice a heartbeat, that this process is there: one call, however many of its rooms and users have members or connections
/// here. A silo that thought it gone hears everything anew.
/// </summary>
internal sealed class Heartbeat(
    IGrainFactory grains,
    GatewayId gateway,
    PresenceReporter reporter,
    IOptions<PresenceOptions> options,
    TimeProvider time,
    ILogger<Heartbeat> logger) : BackgroundService
{
    /// <summary>A lease can be over before its number was heard once: rooms and users are told of who is connected meanwhile.</summary>
    private const int FirstLease = 1;

    private readonly ConcurrentDictionary<SiloAddress, int> leases = new();

    private TimeSpan Interval => options.Value.HeartbeatInterval / 2;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled) return;
        using var timer = new PeriodicTimer(Interval, time);
        var saying = Task.CompletedTask;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var isForgotten = await Beat(stoppingToken);
            if (isForgotten && saying.IsCompleted) saying = reporter.SayAllAgain(stoppingToken);
        }
    }

    /// <summary>Whether a silo had forgotten this process.</summary>
    private async Task<bool> Beat(CancellationToken stopping)
    {
        try
        {
            var active = await grains.GetGrain<ISiloListGrain>(0).Active().WaitAsync(Interval, time, stopping);
            foreach (var gone in leases.Keys.Except(active)) leases.TryRemove(gone, out _);
            return (await Task.WhenAll(active.Select(s => Renew(s, stopping)))).Contains(true);
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            logger.SilosNotKnown(error);
            return false;
        }
    }

    /// <summary>Whether the silo had forgotten this process. One that does not answer must not keep the others waiting.</summary>
    private async Task<bool> Renew(SiloAddress silo, CancellationToken stopping)
    {
        try
        {
            var lease = await grains.OfSilo<IGatewayLeaseGrain>(silo).Renew(gateway.Value).WaitAsync(Interval, time, stopping);
            var isOther = lease != leases.GetValueOrDefault(silo, FirstLease);
            leases[silo] = lease;
            return isOther;
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            logger.LeaseNotRenewed(error, silo);
            return false;
        }
    }
}
