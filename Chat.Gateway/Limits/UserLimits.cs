using System.Collections.Frozen;
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
    private readonly FrozenDictionary<Limit, TokenBuckets<UserId>> buckets;
    private readonly ChatMetrics metrics;

    public UserLimits(IOptions<LimitOptions> options, ChatMetrics metrics)
    {
        this.metrics = metrics;
        buckets = Enum.GetValues<Limit>().Where(limit => Rate(options.Value, limit).Burst > 0).ToFrozenDictionary(
            limit => limit, limit => new TokenBuckets<UserId>(Rate(options.Value, limit)));
    }

    /// <summary>The user does something once more, or several times at once: more than a burst counts as one whole burst.</summary>
    /// <exception cref="ChatException"><see cref="ErrorCode.RateLimited"/>, with the time to try again after.</exception>
    public void Take(UserId user, Limit limit, int times = 1)
    {
        if (times == 0 || !buckets.TryGetValue(limit, out var bucket) || bucket.Take(user, times) is not { } wait) return;
        metrics.Limited(limit.ToString());
        throw Refuse.TooOften(wait);
    }

    public void Dispose()
    {
        foreach (var bucket in buckets.Values) bucket.Dispose();
    }

    private static RateOptions Rate(LimitOptions options, Limit limit) => limit switch
    {
        Limit.Connects => options.Connects,
        Limit.Messages => options.Messages,
        Limit.Edits => options.Edits,
        Limit.Reactions => options.Reactions,
        Limit.Rooms => options.Rooms,
        Limit.MembersAdded => options.MembersAdded,
        Limit.Joins => options.Joins,
        Limit.Directs => options.Directs,
        Limit.Searches => options.Searches,
        Limit.HubCalls => options.HubCalls,
        Limit.RestCalls => options.RestCalls,
        Limit.Refusals => options.Refusals,
        _ => throw new ArgumentOutOfRangeException(nameof(limit)),
    };
}
