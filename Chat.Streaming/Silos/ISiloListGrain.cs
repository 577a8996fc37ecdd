using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Chat.Streaming.Silos;

/// <summary>Which silos are there, as the one that answers knows it from memory. Stateless; key 0.</summary>
[Alias("chat.streaming.ISiloListGrain")]
public interface ISiloListGrain : IGrainWithIntegerKey
{
    /// <summary>Those that take calls.</summary>
    [Alias("Active"), AlwaysInterleave]
    Task<ImmutableArray<SiloAddress>> Active();
}
