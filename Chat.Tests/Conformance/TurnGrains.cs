using Orleans.Concurrency;

namespace Chat.Tests.Conformance;

[Alias("conformance.ITurnGrain")]
public interface ITurnGrain : IGrainWithStringKey
{
    [Alias("Note")]
    Task Note(int number);

    [Alias("Noted")]
    Task<List<int>> Noted();

    /// <summary>Raises <c>name started</c> and ends when <c>name</c> is raised.</summary>
    [Alias("Hold")]
    Task Hold(string name);

    [Alias("HoldAlways")]
    [AlwaysInterleave]
    Task HoldAlways(string name);

    [Alias("HoldReading")]
    [ReadOnly]
    Task HoldReading(string name);

    [Alias("HoldOneWay")]
    [OneWay]
    Task HoldOneWay(string name);

    [Alias("FailOneWay")]
    [OneWay]
    Task FailOneWay();

    /// <summary>Reads, yields, writes: loses counts if calls interleave.</summary>
    [Alias("CountSlowly")]
    ValueTask<int> CountSlowly();

    /// <summary>Whether code after an await that left the grain is back on its scheduler.</summary>
    [Alias("ComesBack")]
    Task<bool> ComesBack();

    [Alias("OneAtATime")]
    Task<bool> OneAtATime();
}

public abstract class TurnGrainBase : Grain
{
    private readonly List<int> _noted = [];
    private int _count;
    private int _inside;

    public Task Note(int number)
    {
        _noted.Add(number);
        return Task.CompletedTask;
    }

    public Task<List<int>> Noted() => Task.FromResult(_noted);

    public async Task Hold(string name)
    {
        Signals.Raise(name + " started");
        await Signals.Wait(name);
    }

    public Task HoldAlways(string name) => Hold(name);

    public Task HoldReading(string name) => Hold(name);

    public Task HoldOneWay(string name) => Hold(name);

    public Task FailOneWay() => throw new InvalidOperationException("Nobody hears this.");

    public async ValueTask<int> CountSlowly()
    {
        var read = _count;
        await Task.Yield();
        return _count = read + 1;
    }

    public async Task<bool> ComesBack()
    {
        var before = TaskScheduler.Current;
        await Task.Run(() => Task.CompletedTask);
        return before != TaskScheduler.Default && ReferenceEquals(before, TaskScheduler.Current);
    }

    public async Task<bool> OneAtATime()
    {
        var alone = true;
        async Task Branch()
        {
            for (var i = 0; i < 50; i++)
            {
                alone &= Interlocked.Increment(ref _inside) == 1;
                Thread.SpinWait(50);
                Interlocked.Decrement(ref _inside);
                await Task.Yield();
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Branch()));
        return alone;
    }
}

public sealed class TurnGrain : TurnGrainBase, IPlainTurnGrain;

[Alias("conformance.IPlainTurnGrain")]
public interface IPlainTurnGrain : ITurnGrain;

[Alias("conformance.IReentrantTurnGrain")]
public interface IReentrantTurnGrain : ITurnGrain;

[Reentrant]
public sealed class ReentrantTurnGrain : TurnGrainBase, IReentrantTurnGrain;

[Alias("conformance.IWorkerTurnGrain")]
public interface IWorkerTurnGrain : IGrainWithStringKey
{
    [Alias("Hold")]
    Task Hold(string name);
}

[StatelessWorker(2)]
public sealed class WorkerTurnGrain : TurnGrainBase, IWorkerTurnGrain;
