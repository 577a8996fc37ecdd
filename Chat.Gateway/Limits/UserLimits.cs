using System.Collections.Frozen;
using System.Threading.RateLimiting;
using Chat.Gateway.Hosting;
using Chat.Limits;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Limits;

/// <summary>
/// Counts what each user does at this gateway, whether by hub or REST (acceptance G1). Who has been quiet for a while is forgotten, so
/// memory goes by who is active.
/// </summary>
internal sealed class UserLimits : IDisposable
{
    /// <summary>Tokens come back in steps of at least so long.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly FrozenDictionary<Limit, (PartitionedRateLimiter<UserId> Limiter, int Burst)> buckets;
    private readonly ChatMetrics metrics;

    public UserLimits(IOptions<LimitOptions> options, ChatMetrics metrics)
    {
        this.metrics = metrics;
        buckets = Enum.GetValues<Limit>().Where(limit => Rate(options.Value, limit).Burst > 0).ToFrozenDictionary(
            limit => limit,
            limit => (Buckets(Rate(options.Value, limit)), Rate(options.Value, limit).Burst));
    }

    /// <summary>The user does something once more, or several times at once: more than a burst counts as one whole burst.</summary>
    /// <exception cref="ChatException"><see cref="ErrorCode.RateLimited"/>, with the time to try again after.</exception>
    public void Take(UserId user, Limit limit, int times = 1)
    {
        if (times == 0 || !buckets.TryGetValue(limit, out var bucket)) return;
        using var lease = bucket.Limiter.AttemptAcquire(user, Math.Min(times, bucket.Burst));
        if (lease.IsAcquired) return;
        metrics.Limited(limit.ToString());
        throw Refuse.TooOften(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Step);
    }

    public void Dispose()
    {
        foreach (var (limiter, _) in buckets.Values) limiter.Dispose();
    }

    private static PartitionedRateLimiter<UserId> Buckets(RateOptions rate)
    {
        var tokens = Math.Max(1, (int)Math.Round(Step / rate.Every));
        var options = new TokenBucketRateLimiterOptions
        {
            TokenLimit = rate.Burst,
            TokensPerPeriod = tokens,
            ReplenishmentPeriod = rate.Every * tokens,
            // The partitions have one timer for all of them.
            AutoReplenishment = false,
        };
        return PartitionedRateLimiter.Create<UserId, UserId>(user => RateLimitPartition.GetTokenBucketLimiter(user, _ => options));
    }

    private static RateOptions Rate(LimitOptions options, Limit limit) => limit switch
    {
        Limit.Connects => options.Connects,
        Limit.Messages => options.Messages,
        Limit.Edits => options.Edits,
        Limit.Rooms => options.Rooms,
        Limit.MembersAdded => options.MembersAdded,
        Limit.Joins => options.Joins,
        Limit.Directs => options.Directs,
        Limit.HubCalls => options.HubCalls,
        Limit.RestCalls => options.RestCalls,
        Limit.Refusals => options.Refusals,
        _ => throw new ArgumentOutOfRangeException(nameof(limit)),
    };
}
