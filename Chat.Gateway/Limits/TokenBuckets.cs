using System.Threading.RateLimiting;
using Chat.Limits;

namespace Chat.Gateway.Limits;

/// <summary>Token buckets of one limit, one for each key. Full ones are forgotten, so memory goes by who is active.</summary>
/// <param name="rate">Size and pace; the size is not 0.</param>
internal sealed class TokenBuckets<TKey>(RateOptions rate) : IDisposable where TKey : notnull
{
    /// <summary>Tokens come back in steps of at least so long.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly PartitionedRateLimiter<TKey> limiter = Make(rate);

    /// <summary>Takes tokens, at most a whole bucket, or says how long to wait.</summary>
    public TimeSpan? Take(TKey key, int tokens = 1)
    {
        using var lease = limiter.AttemptAcquire(key, Math.Min(tokens, rate.Burst));
        if (lease.IsAcquired) return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Step;
    }

    public void Dispose() => limiter.Dispose();

    private static PartitionedRateLimiter<TKey> Make(RateOptions rate)
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
        return PartitionedRateLimiter.Create<TKey, TKey>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => options));
    }
}
