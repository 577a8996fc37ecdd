using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Chat.Streaming;

/// <summary>The leases of all subscriptions whose producers are on one silo. Key: that silo.</summary>
[Alias("chat.streaming.IPushLeaseGrain")]
internal interface IPushLeaseGrain : IGrainWithStringKey
{
    /// <summary>Renews. Answers those that are not known here, and those whose subscriber will lack events: both must subscribe again.</summary>
    [Alias("Renew"), AlwaysInterleave]
    Task<ImmutableArray<PushPosition>> Renew(ImmutableArray<PushPosition> held);
}
