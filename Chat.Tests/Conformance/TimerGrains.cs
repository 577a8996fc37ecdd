namespace Chat.Tests.Conformance;

[Alias("conformance.ITimerGrain")]
public interface ITimerGrain : IGrainWithStringKey
{
    [Alias("Start")]
    Task Start(bool interleave);

    [Alias("Stop")]
    Task Stop();

    [Alias("Ticks")]
    Task<int> Ticks();

    /// <summary>Starts a timer that ticks at once, then holds until the signal is raised.</summary>
    [Alias("StartAndHold")]
    Task<int> StartAndHold(bool interleave, string signal);

    [Alias("StartThrowing")]
    Task StartThrowing();

    [Alias("End")]
    Task End();
}

public sealed class TimerGrain : Grain, ITimerGrain
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(10);

    private IGrainTimer? _timer;
    private int _ticks;

    public Task Start(bool interleave)
    {
        _timer = this.RegisterGrainTimer(Tick, new GrainTimerCreationOptions(TimeSpan.Zero, Often) { Interleave = interleave });
        return Task.CompletedTask;
    }

    public Task Stop()
    {
        _timer?.Dispose();
        return Task.CompletedTask;
    }

    public Task<int> Ticks() => Task.FromResult(_ticks);

    public async Task<int> StartAndHold(bool interleave, string signal)
    {
        await Start(interleave);
        Signals.Raise(signal + " started");
        await Signals.Wait(signal);
        return _ticks;
    }

    public Task StartThrowing()
    {
        _timer = this.RegisterGrainTimer<string>((_, _) => ++_ticks == 1 ? throw new InvalidOperationException("First tick.") : Raise(), "state", TimeSpan.Zero, Often);
        return Task.CompletedTask;
    }

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private Task Tick()
    {
        _ticks++;
        return Raise();
    }

    private Task Raise()
    {
        Signals.Raise($"{this.GetPrimaryKeyString()} ticked {_ticks}");
        return Task.CompletedTask;
    }
}
