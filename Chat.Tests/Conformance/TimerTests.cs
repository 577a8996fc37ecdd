namespace Chat.Tests.Conformance;

[Collection(ConformanceCollection.Name)]
public sealed class TimerTests(ConformanceCluster cluster)
{
    [Fact]
    public async Task A_timer_ticks_again_and_again_until_it_is_disposed()
    {
        var grain = cluster.Grain<ITimerGrain>("again");

        await grain.Start(interleave: false).Soon();
        await Signals.Wait("again ticked 3");
        await grain.Stop().Soon();

        var ticks = await grain.Ticks().Soon();
        await Task.Delay(TimeSpan.FromMilliseconds(60), TimeProvider.System);
        Assert.Equal(ticks, await grain.Ticks().Soon());
    }

    [Fact]
    public async Task A_tick_waits_for_the_running_call()
    {
        var grain = cluster.Grain<ITimerGrain>("patient");
        var holding = grain.StartAndHold(interleave: false, "patient hold");
        await Signals.Wait("patient hold started");
        await Task.Delay(TimeSpan.FromMilliseconds(60), TimeProvider.System);

        Signals.Raise("patient hold");

        Assert.Equal(0, await holding.Soon());
        await Signals.Wait("patient ticked 1");
        await grain.Stop().Soon();
    }

    [Fact]
    public async Task An_interleaving_tick_does_not_wait_for_the_running_call()
    {
        var grain = cluster.Grain<ITimerGrain>("eager");
        var holding = grain.StartAndHold(interleave: true, "eager hold");

        await Signals.Wait("eager ticked 2");
        Signals.Raise("eager hold");

        Assert.True(await holding.Soon() >= 2);
        await grain.Stop().Soon();
    }

    [Fact]
    public async Task A_throwing_tick_does_not_stop_the_timer()
    {
        var grain = cluster.Grain<ITimerGrain>("throwing");

        await grain.StartThrowing().Soon();

        await Signals.Wait("throwing ticked 2");
        await grain.Stop().Soon();
    }

    [Fact]
    public async Task A_timer_ends_with_its_activation()
    {
        var grain = cluster.Grain<ITimerGrain>("mortal");
        await grain.Start(interleave: false).Soon();
        await Signals.Wait("mortal ticked 1");

        await grain.End().Soon();

        Assert.Equal(0, await grain.Ticks().Soon());
    }
}
