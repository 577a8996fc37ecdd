using Microsoft.Extensions.Hosting;

namespace Orleans.Local;

/// <summary>Starts and stops a silo with its host.</summary>
internal sealed class SiloHostedService(Silo silo, IEnumerable<ISiloPart> parts) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        silo.Start();
        foreach (var part in parts)
            await part.StartAsync(silo, cancellationToken);
        silo.Log.Started(silo.Name);
    }

    public Task StopAsync(CancellationToken cancellationToken) => silo.StopAsync(cancellationToken);
}
