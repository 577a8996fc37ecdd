using Chat.Discovery;
using Chat.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Chat.Gateway.Health;

/// <summary>Ready when a grain answers that has to ask the database.</summary>
internal sealed class ClusterHealth : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly UserId Nobody = new("health");

    private readonly IGrainFactory grains;
    private readonly TimeProvider time;
    private readonly RecentHealth recent;

    public ClusterHealth(IGrainFactory grains, TimeProvider time) =>
        (this.grains, this.time, recent) = (grains, time, new RecentHealth(Look, time));

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        recent.Get().WaitAsync(cancellationToken);

    private async Task<HealthCheckResult> Look()
    {
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            await grains.GetGrain<IDirectoryGrain>(0).Users([Nobody], patience.Token).WaitAsync(patience.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception error)
        {
            return HealthCheckResult.Unhealthy("No grain answers.", error);
        }
    }
}
