using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chat.Limits;

/// <summary>Says at the start that there are no limits: nobody should find that out later.</summary>
internal sealed class LimitNotice(IOptions<LimitOptions> options, ILogger<LimitNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled) logger.NoLimits();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
