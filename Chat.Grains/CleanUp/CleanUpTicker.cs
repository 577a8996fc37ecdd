using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chat.CleanUp;

/// <summary>Of each silo: asks for a pass now and then. The grain sees to it that one is enough.</summary>
internal sealed class CleanUpTicker(IGrainFactory grains, IOptions<CleanUpOptions> options, TimeProvider time, ILogger<CleanUpTicker> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled) return;
        using var timer = new PeriodicTimer(options.Value.Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await Ask();
    }

    private async Task Ask()
    {
        try
        {
            await grains.GetGrain<ICleanUpGrain>(0).Begin();
        }
        catch (Exception error)
        {
            logger.CleanUpNotBegun(error);
        }
    }
}
