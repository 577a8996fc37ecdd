using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Chat.Health;

/// <summary>What a check has found, good for a second: however many ask, the database is asked once. Anybody may ask.</summary>
/// <param name="check">Looks. It ends by itself, and fails by its result.</param>
/// <param name="time">The clock.</param>
public sealed class RecentHealth(Func<Task<HealthCheckResult>> check, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private Task<HealthCheckResult>? last;
    private long begun;

    /// <summary>The last result, or that of a look which has begun, or of a new one.</summary>
    public Task<HealthCheckResult> Get()
    {
        lock (gate)
        {
            if (last is { IsCompleted: false } || (last is not null && time.GetElapsedTime(begun) < Lifetime)) return last;
            begun = time.GetTimestamp();
            return last = check();
        }
    }
}
