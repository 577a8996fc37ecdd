using Orleans.Concurrency;
using Orleans.Runtime;

namespace Orleans.Local;

/// <inheritdoc/>
[Reentrant]
internal sealed class ManagementGrain : Grain, IManagementGrain
{
    private LocalCluster Cluster => ((Activation)GrainContext).Silo.Cluster;

    public Task<Dictionary<SiloAddress, SiloStatus>> GetHosts(bool onlyActive = false) =>
        Task.FromResult(Cluster.Silos.ToDictionary(silo => silo.SiloAddress, _ => SiloStatus.Active));

    public Task ForceActivationCollection(TimeSpan ageLimit) =>
        Task.WhenAll(Cluster.Silos.Select(silo => silo.CollectAsync(ageLimit)));

    public Task ForceActivationCollection(SiloAddress[] hostsIds, TimeSpan ageLimit) =>
        Task.WhenAll(Cluster.Silos.Where(silo => hostsIds.Contains(silo.SiloAddress)).Select(silo => silo.CollectAsync(ageLimit)));

    public Task<int> GetTotalActivationCount() => Task.FromResult(Cluster.Silos.Sum(silo => silo.ActivationCount));

    public ValueTask<SiloAddress?> GetActivationAddress(IAddressable reference) =>
        ValueTask.FromResult(Cluster.Lookup(reference.GetGrainId())?.Silo.SiloAddress);
}
