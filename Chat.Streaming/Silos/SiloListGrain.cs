using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Chat.Streaming.Silos;

[StatelessWorker]
internal sealed class SiloListGrain(ISiloStatusOracle silos) : Grain, ISiloListGrain
{
    public Task<ImmutableArray<SiloAddress>> Active() =>
        Task.FromResult<ImmutableArray<SiloAddress>>([.. silos.GetApproximateSiloStatuses(onlyActive: true).Keys]);
}
