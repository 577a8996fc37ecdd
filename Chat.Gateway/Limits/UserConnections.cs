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

    private readonly PartitionedRateLimiter<UserId>?
        open = options.Value.Connections == 0 ? null : Places(options.Value.Connections),
        parting = options.Value.Connections == 0 ? null : Places(options.Value.Connections);

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

    /// <summary>
    /// Whether one more that was turned away may stay to hear why, until what is given is disposed of. As many may as may be open: what one user
    /// holds is bounded, however often they come.
    /// </summary>
    public bool MayPart(UserId user, out IDisposable? parting)
    {
        var lease = this.parting?.AttemptAcquire(user);
        parting = lease;
        return lease is null or { IsAcquired: true };
    }

    public void Dispose()
    {
        open?.Dispose();
        parting?.Dispose();
    }

    private static PartitionedRateLimiter<UserId> Places(int most) => PartitionedRateLimiter.Create<UserId, UserId>(
        user => RateLimitPartition.GetConcurrencyLimiter(user, _ => new ConcurrencyLimiterOptions { PermitLimit = most }));
}
