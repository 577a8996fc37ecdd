using Orleans.TestingHost;

namespace Chat.Tests.Conformance;

public sealed class SiloTests : IAsyncLifetime
{
    private readonly TestCluster _cluster = new TestClusterBuilder(2).Build();

    public Task InitializeAsync() => _cluster.DeployAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task Grains_live_on_all_silos()
    {
        var names = new HashSet<string>();
        foreach (var number in Enumerable.Range(0, 60))
            names.Add(await _cluster.GrainFactory.GetGrain<IMortalGrain>($"spread {number}").Where().Soon());

        Assert.Equal(2, names.Count);
    }

    [Fact]
    public async Task A_killed_silo_takes_its_activations_along_and_calls_go_on_elsewhere()
    {
        var victim = _cluster.SecondarySilos[0];
        var grain = await GrainOn(victim);
        Assert.Equal(1, await grain.Count().Soon());
        var inFlight = grain.Hold("in flight");
        await Signals.Wait("in flight started");

        await _cluster.KillSiloAsync(victim);

        await Assert.ThrowsAnyAsync<Exception>(() => inFlight.WaitAsync(TimeSpan.FromSeconds(60)));
        await Signals.Until("The grain answers again", async () => await Answers(grain));
        Assert.Equal(_cluster.Primary!.Name, await grain.Where().Soon());
    }

    [Fact]
    public async Task A_stopped_silo_tells_its_grains()
    {
        var leaving = _cluster.SecondarySilos[0];
        var grain = await GrainOn(leaving);

        await _cluster.StopSiloAsync(leaving);

        await Signals.Wait($"{grain.GetPrimaryKeyString()} was told on {leaving.Name}");
        await Signals.Until("The grain answers again", async () => await Answers(grain));
    }

    [Fact]
    public async Task A_new_silo_takes_part()
    {
        var added = await _cluster.StartAdditionalSiloAsync();

        await GrainOn(added);
    }

    private static async Task<bool> Answers(IMortalGrain grain)
    {
        try
        {
            return await grain.Count().Soon() == 1;
        }
        catch (Exception e) when (e is OrleansException or TimeoutException)
        {
            return false;
        }
    }

    private async Task<IMortalGrain> GrainOn(SiloHandle silo)
    {
        IMortalGrain? found = null;
        await Signals.Until($"A grain is placed on {silo.Name}", async () =>
        {
            var grain = _cluster.GrainFactory.GetGrain<IMortalGrain>(Guid.NewGuid().ToString());
            if (await grain.Where().Soon() != silo.Name)
                return false;
            found = grain;
            return true;
        });
        return found!;
    }
}
