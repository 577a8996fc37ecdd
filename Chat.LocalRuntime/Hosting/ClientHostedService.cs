using Microsoft.Extensions.Hosting;

namespace Orleans.Local;

/// <summary>Fails the start of a host whose client has no silo in this process.</summary>
internal sealed class ClientHostedService(LocalClient client) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = client.Cluster;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
