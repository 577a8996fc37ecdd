namespace Chat.Tests.Conformance;

[Collection(ConformanceCollection.Name)]
public sealed class WaitingTests(ConformanceCluster cluster)
{
    [Fact]
    public async Task A_caller_waits_no_longer_than_the_response_timeout_and_the_call_runs_on()
    {
        var grain = cluster.Grain<IWaitingGrain>();

        await Assert.ThrowsAsync<TimeoutException>(() => grain.Hold("too long").Soon());

        Assert.True(await grain.Alive().Soon());
        Assert.False(Signals.IsRaised("too long ended"));
        Signals.Raise("too long");
        await Signals.Wait("too long ended");
    }

    [Fact]
    public async Task A_call_that_nobody_waits_for_any_more_does_not_start()
    {
        var grain = cluster.Grain<IWaitingGrain>();
        var first = grain.Hold("blocking");
        await Signals.Wait("blocking started");

        await Assert.ThrowsAsync<TimeoutException>(() => grain.Hold("late").Soon());
        Signals.Raise("blocking");
        await Assert.ThrowsAsync<TimeoutException>(() => first.Soon());
        Signals.Raise("next");
        await grain.Hold("next").Soon();

        Assert.False(Signals.IsRaised("late started"));
    }

    [Fact]
    public async Task Cancelling_a_call_reaches_the_grain_and_the_caller()
    {
        using var cancellation = new CancellationTokenSource();
        var call = cluster.Grain<IWaitingGrain>().HoldUntilCancelled("cancel", cancellation.Token);
        await Signals.Wait("cancel started");

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.Soon());
        await Signals.Wait("cancel cancelled");
    }

    [Fact]
    public async Task A_cancelled_call_is_not_made()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            cluster.Grain<IWaitingGrain>().HoldUntilCancelled("never", new CancellationToken(canceled: true)).Soon());

        Assert.False(Signals.IsRaised("never started"));
    }
}
