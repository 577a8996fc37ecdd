using Chat.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Chat.Health;

/// <summary>Ready when the database answers and has this version's schema.</summary>
internal sealed class StorageHealth : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Migrator migrator;
    private readonly TimeProvider time;
    private readonly RecentHealth recent;

    public StorageHealth(Migrator migrator, TimeProvider time) =>
        (this.migrator, this.time, recent) = (migrator, time, new RecentHealth(Look, time));

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        recent.Get().WaitAsync(cancellationToken);

    private async Task<HealthCheckResult> Look()
    {
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            await migrator.EnsureCurrent(patience.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception error)
        {
            return HealthCheckResult.Unhealthy("The database does not answer, or lacks migrations.", error);
        }
    }
}
