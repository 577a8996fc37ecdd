using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Local;

namespace Orleans.TestingHost;

/// <inheritdoc/>
public class InProcessSiloHandle : SiloHandle
{
    private bool _stopped;

    public required IHost SiloHost { get; init; }

    public IServiceProvider ServiceProvider => SiloHost.Services;

    public override bool IsActive => !_stopped;

    public override async Task StopSiloAsync(bool stopGracefully)
    {
        if (_stopped)
            return;
        _stopped = true;
        if (!stopGracefully)
            SiloHost.Services.GetRequiredService<Silo>().Kill();
        await SiloHost.StopAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await StopSiloAsync(true);
        SiloHost.Dispose();
        GC.SuppressFinalize(this);
    }
}
