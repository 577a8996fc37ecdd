using System.Threading.RateLimiting;
using Chat.Gateway.Hosting;
using Chat.Limits;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Limits;

/// <summary>Counts the connections of each user to this gateway (acceptance H2).</summary>
internal sealed class UserConnections(IOptions<LimitOptions> options, UserLimits limits, ChatMetrics metrics) : IDisposable
{
    /// <summary>Soon enough for who closes a window, and for a connection that has gone without a word.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);

    private readonly PartitionedRateLimiter<UserId>? open = options.Value.Connections == 0 ? null : Places(options.Value.Connections);

    /// <summary>One more; it ends with what is answered.</summary>
    /// <exception cref="ChatException"><see cref="ErrorCode.RateLimited"/>, with the time to come back after.</exception>
    public IDisposable? Enter(UserId user)
    {
        limits.Take(user, Limit.Connects);
        var lease = open?.AttemptAcquire(user);
        if (lease is null or { IsAcquired: true }) return lease;
        metrics.Limited("Connections");
        throw Refuse.TooManyConnections(options.Value.Connections, Later);
    }

    public void Dispose() => open?.Dispose();

    private static PartitionedRateLimiter<UserId> Places(int most) => PartitionedRateLimiter.Create<UserId, UserId>(
        user => RateLimitPartition.GetConcurrencyLimiter(user, _ => new ConcurrencyLimiterOptions { PermitLimit = most }));
}
