namespace Chat.Tests.Conformance;

[Collection(ConformanceCollection.Name)]
public sealed class LifecycleTests(ConformanceCluster cluster)
{
    [Fact]
    public async Task A_grain_is_activated_before_its_first_call() =>
        Assert.True(await cluster.Grain<ILifecycleGrain>().WasActivated().Soon());

    [Fact]
    public async Task An_activation_lasts_from_call_to_call()
    {
        var grain = cluster.Grain<ILifecycleGrain>();

        Assert.Equal(await grain.Activation().Soon(), await grain.Activation().Soon());
    }

    [Fact]
    public async Task A_grain_that_asks_for_its_end_is_told_and_replaced()
    {
        var grain = cluster.Grain<ILifecycleGrain>("ends");
        var first = await grain.Activation().Soon();

        await grain.End().Soon();
        await Signals.Wait($"ends {first} ended: {DeactivationReasonCode.ApplicationRequested}");

        Assert.NotEqual(first, await grain.Activation().Soon());
    }

    [Fact]
    public async Task An_idle_grain_is_collected_and_replaced()
    {
        var grain = cluster.Grain<ILifecycleGrain>("idle");
        var first = await grain.Activation().Soon();

        await Signals.Until("The idle grain is collected", async () =>
        {
            await cluster.CollectAsync();
            return Signals.IsRaised($"idle {first} ended: {DeactivationReasonCode.ActivationIdle}");
        });

        Assert.NotEqual(first, await grain.Activation().Soon());
    }

    [Fact]
    public async Task A_call_that_arrives_while_the_grain_ends_goes_to_the_next_activation()
    {
        var grain = cluster.Grain<ILifecycleGrain>();
        var first = await grain.Activation().Soon();
        var ending = grain.EndSlowly("ending");
        await Signals.Wait("ending started");

        var late = grain.Activation();
        Signals.Raise("ending");

        await ending.Soon();
        Assert.NotEqual(first, await late.Soon());
    }

    [Fact]
    public async Task A_failed_activation_fails_the_call_and_a_later_call_tries_again()
    {
        var grain = cluster.Grain<IFailingGrain>("Grace");

        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => grain.Name().Soon());

        Assert.Equal("Not the first time.", failure.Message);
        Assert.Equal("Grace", await grain.Name().Soon());
    }
}
