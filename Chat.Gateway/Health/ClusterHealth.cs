using Chat.Discovery;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Chat.Gateway.Health;

/// <summary>Ready when a grain answers that has to ask the database.</summary>
internal sealed class ClusterHealth(IGrainFactory grains, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly UserId Nobody = new("health");

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await grains.GetGrain<IDirectoryGrain>(0).Users([Nobody], cancellationToken).WaitAsync(Patience, time, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception error)
        {
            return HealthCheckResult.Unhealthy("No grain answers.", error);
        }
    }
}
