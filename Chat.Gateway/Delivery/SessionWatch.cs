using Chat.Accounts;
using Chat.Gateway.Connections;
using Chat.Presence;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Delivery;

/// <summary>
/// Asks once a heartbeat whether the sessions of the connections here are still open. Who ends one tells it, but what was changed in the
/// database, or was told while this process could not hear it, shows here.
/// </summary>
internal sealed class SessionWatch(
    IGrainFactory grains, LocalConnections connections, LocalUsers users, IOptions<PresenceOptions> options, TimeProvider time, ILogger<SessionWatch> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.HeartbeatInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var sessions = connections.All.Where(c => c.SessionId is not null).DistinctBy(c => c.SessionId).ToDictionary(c => c.SessionId!, c => c.UserId);
            foreach (var some in sessions.Chunk(ISessionListGrain.Most)) await Look(some.ToDictionary());
        }
    }

    private async Task Look(Dictionary<string, UserId> sessions)
    {
        try
        {
            foreach (var ended in await grains.GetGrain<ISessionListGrain>(0).Ended([.. sessions.Keys])) users.EndSession(sessions[ended], ended);
        }
        catch (Exception error)
        {
            logger.SessionsNotKnown(error);
        }
    }
}
