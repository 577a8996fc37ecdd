using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Chat.Streaming;

/// <summary>Which silos are there, as the one that answers knows it from memory. Stateless; key 0.</summary>
[Alias("chat.streaming.ISiloListGrain")]
internal interface ISiloListGrain : IGrainWithIntegerKey
{
    [Alias("Active"), AlwaysInterleave]
    Task<ImmutableArray<SiloAddress>> Active();
}
