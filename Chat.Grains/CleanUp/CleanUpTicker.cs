using Chat.Rooms;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chat.CleanUp;

/// <summary>Of each silo: asks for a pass now and then, and for temporary rooms that are over. The grains see to it that one asking is enough.</summary>
internal sealed class CleanUpTicker(
    IGrainFactory grains, IOptions<CleanUpOptions> options, IOptions<RoomOptions> rooms, TimeProvider time, ILogger<CleanUpTicker> logger) : BackgroundService
{
    private static readonly TimeSpan LongestLook = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled) return Task.CompletedTask;
        var look = rooms.Value.TemporaryLifetime / 2 < LongestLook ? rooms.Value.TemporaryLifetime / 2 : LongestLook;
        return Task.WhenAll(
            Each(options.Value.Interval, () => grains.GetGrain<ICleanUpGrain>(0).Begin(), stoppingToken),
            Each(look, () => grains.GetGrain<IRoomExpiryGrain>(0).Look(), stoppingToken));
    }

    private async Task Each(TimeSpan interval, Func<Task> ask, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(interval, time);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            try
            {
                await ask();
            }
            catch (Exception error)
            {
                logger.CleanUpNotBegun(error);
            }
        }
    }
}
