using Chat.Cluster;
using Chat.Tests.Gateway.Driver;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.TestingHost;

namespace Chat.Tests.Cluster;

/// <summary>A silo that leaves.</summary>
public sealed class HandOverTests : IAsyncLifetime
{
    private readonly TestCluster cluster = new TestClusterBuilder(2).AddSiloBuilderConfigurator<Silos>().Build();

    public Task InitializeAsync() => cluster.DeployAsync();

    public async Task DisposeAsync() => await cluster.DisposeAsync();

    [Fact]
    public async Task Its_grains_have_moved_before_it_goes()
    {
        var leaving = cluster.SecondarySilos[0];
        var places = new Dictionary<string, SiloAddress>();
        for (var i = 0; i < 40; i++) places[$"mover-{i}"] = await Grain($"mover-{i}").Where();
        var there = places.Where(p => p.Value == leaving.SiloAddress).Select(p => p.Key).ToArray();
        Assert.NotEmpty(there);

        await cluster.StopSiloAsync(leaving).OrFail("the silo left", TimeSpan.FromSeconds(40));

        Assert.All(there, key => Assert.Equal(DeactivationReasonCode.Migrating, MoverGrain.Ended[(key, leaving.SiloAddress)]));
        var now = await Task.WhenAll(places.Keys.Select(key => Grain(key).Where()));
        Assert.All(now, silo => Assert.Equal(cluster.Primary!.SiloAddress, silo));
    }

    private IMoverGrain Grain(string key) => cluster.Client.GetGrain<IMoverGrain>(key);

    private sealed class Silos : ISiloConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder)
        {
            siloBuilder.Services.TryAddSingleton(TimeProvider.System);
            siloBuilder.AddHandOver();
        }
    }
}
