namespace Chat.Tests.Conformance;

[Collection(ConformanceCollection.Name)]
public sealed class InterleavingTests(ConformanceCluster cluster)
{
    [Fact]
    public async Task Calls_to_a_reentrant_grain_interleave()
    {
        var grain = cluster.Grain<IReentrantTurnGrain>();

        await BothRun(grain.Hold("reentrant first"), "reentrant first", () => grain.Hold("reentrant second"), "reentrant second");
    }

    [Fact]
    public async Task An_always_interleaving_call_starts_while_another_runs()
    {
        var grain = cluster.Grain<IPlainTurnGrain>();

        await BothRun(grain.Hold("always first"), "always first", () => grain.HoldAlways("always second"), "always second");
    }

    [Fact]
    public async Task Read_only_calls_interleave_with_each_other()
    {
        var grain = cluster.Grain<IPlainTurnGrain>();

        await BothRun(grain.HoldReading("read first"), "read first", () => grain.HoldReading("read second"), "read second");
    }

    [Fact]
    public async Task A_write_waits_for_a_read_and_a_read_for_a_write()
    {
        var grain = cluster.Grain<IPlainTurnGrain>();

        await SecondWaits(grain.HoldReading("rw read"), "rw read", () => grain.Hold("rw write"), "rw write");
        await SecondWaits(grain.Hold("wr write"), "wr write", () => grain.HoldReading("wr read"), "wr read");
    }

    [Fact]
    public async Task A_one_way_call_is_done_for_the_caller_before_it_runs()
    {
        var grain = cluster.Grain<IPlainTurnGrain>();

        await grain.HoldOneWay("one way").Soon();
        await Signals.Wait("one way started");

        var next = grain.Note(1);
        Assert.False(next.IsCompleted);
        Signals.Raise("one way");
        await next.Soon();
    }

    [Fact]
    public async Task A_failing_one_way_call_is_not_heard_of()
    {
        var grain = cluster.Grain<IPlainTurnGrain>();

        await grain.FailOneWay().Soon();

        await grain.Note(1).Soon();
        Assert.Equal([1], await grain.Noted());
    }

    [Fact]
    public async Task A_stateless_worker_serves_as_many_calls_at_once_as_it_may()
    {
        var worker = cluster.Grain<IWorkerTurnGrain>();
        var first = worker.Hold("worker first");
        var second = worker.Hold("worker second");
        await Signals.Wait("worker first started");
        await Signals.Wait("worker second started");

        var third = worker.Hold("worker third");
        await cluster.Grain<IPlainTurnGrain>("another").Note(1).Soon();
        Assert.False(Signals.IsRaised("worker third started"));

        Signals.Raise("worker first");
        Signals.Raise("worker second");
        Signals.Raise("worker third");
        await Task.WhenAll(first, second, third).Soon();
    }

    private static async Task BothRun(Task first, string firstName, Func<Task> callSecond, string secondName)
    {
        await Signals.Wait(firstName + " started");
        var second = callSecond();
        await Signals.Wait(secondName + " started");
        Assert.False(first.IsCompleted);
        Signals.Raise(firstName);
        Signals.Raise(secondName);
        await Task.WhenAll(first, second).Soon();
    }

    private async Task SecondWaits(Task first, string firstName, Func<Task> callSecond, string secondName)
    {
        await Signals.Wait(firstName + " started");
        var second = callSecond();
        await cluster.Grain<IPlainTurnGrain>("another").Note(1).Soon();
        Assert.False(Signals.IsRaised(secondName + " started"));
        Signals.Raise(firstName);
        await Signals.Wait(secondName + " started");
        Signals.Raise(secondName);
        await Task.WhenAll(first, second).Soon();
    }
}
