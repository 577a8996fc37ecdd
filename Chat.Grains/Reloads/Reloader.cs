using Chat.Accounts;
using Chat.Users;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chat.Reloads;

/// <summary>
/// Of each silo: looks for what a command has changed, and tells the grains concerned. Every silo tells what it sees, so that none of it
/// is lost with one of them; being told twice changes nothing.
/// </summary>
internal sealed class Reloader(ReloadStore store, IGrainFactory grains, TimeProvider time, ILogger<Reloader> logger) : BackgroundService
{
    /// <summary>Gateways remember for four seconds that a session is open; together it is less than five (acceptance A3).</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(800);

    /// <summary>Told at a time.</summary>
    private const int Most = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Look(stoppingToken);
    }

    private async Task Look(CancellationToken stopping)
    {
        try
        {
            var waiting = await store.Waiting(Most, stopping);
            if (waiting.IsEmpty) return;
            await Task.WhenAll(waiting.Select(Tell));
            await store.Remove(waiting, stopping);
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            logger.NotReloaded(error);
        }
    }

    private Task Tell(Reload reload) => reload.Kind switch
    {
        ReloadKind.User => grains.User(new UserId(reload.Key)).Reload(),
        _ => grains.Session(reload.Key).Reload(),
    };
}
