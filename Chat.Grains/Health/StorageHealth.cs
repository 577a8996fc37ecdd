using Chat.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Chat.Health;

/// <summary>Ready when the database answers and has this version's schema.</summary>
internal sealed class StorageHealth(Migrator migrator) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
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
