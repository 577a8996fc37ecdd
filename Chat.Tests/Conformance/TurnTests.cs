namespace Chat.Tests.Conformance;

[Collection(ConformanceCollection.Name)]
public sealed class TurnTests(ConformanceCluster cluster)
{
    [Fact]
    public async Task Every_call_of_a_burst_runs_once()
    {
        var grain = cluster.Grain<IPlainTurnGrain>();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(grain.Note)).Soon();

        Assert.Equal(Enumerable.Range(0, 200), (await grain.Noted()).Order());
    }

    [Fact]
    public async Task The_next_call_starts_only_when_the_current_one_has_ended()
    {
        var grain = cluster.Grain<IPlainTurnGrain>();
        var first = grain.Hold("turn first");
        await Signals.Wait("turn first started");

        var second = grain.Hold("turn second");
        await cluster.Grain<IPlainTurnGrain>("another").Note(1).Soon();
        Assert.False(Signals.IsRaised("turn second started"));

        Signals.Raise("turn first");
        await Signals.Wait("turn second started");
        Signals.Raise("turn second");
        await Task.WhenAll(first, second).Soon();
    }

    [Fact]
    public async Task Calls_that_yield_do_not_see_each_other_half_done()
    {
        var grain = cluster.Grain<IPlainTurnGrain>();

        var counts = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => grain.CountSlowly().AsTask())).Soon();

        Assert.Equal(Enumerable.Range(1, 100), counts.Order());
    }

    [Fact]
    public async Task Code_after_an_await_is_back_on_the_scheduler_of_the_grain() =>
        Assert.True(await cluster.Grain<IPlainTurnGrain>().ComesBack().Soon());

    [Fact]
    public async Task Parallel_tasks_of_a_grain_never_run_at_the_same_time() =>
        Assert.True(await cluster.Grain<IPlainTurnGrain>().OneAtATime().Soon());
}
