using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Chat.Health;

/// <summary>Not ready any more once the process begins to stop.</summary>
internal sealed class ReadinessHealth(Readiness readiness) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(readiness.IsLeaving ? HealthCheckResult.Unhealthy("Draining.") : HealthCheckResult.Healthy());
}
