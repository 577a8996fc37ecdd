namespace Chat.Tests.Conformance;

[Alias("conformance.ILifecycleGrain")]
public interface ILifecycleGrain : IGrainWithStringKey
{
    /// <summary>A number that only this activation has.</summary>
    [Alias("Activation")]
    Task<int> Activation();

    [Alias("WasActivated")]
    Task<bool> WasActivated();

    [Alias("End")]
    Task End();

    /// <summary>Asks for the end, then holds on until the signal is raised.</summary>
    [Alias("EndSlowly")]
    Task EndSlowly(string signal);
}

public sealed class LifecycleGrain : Grain, ILifecycleGrain
{
    private static int _activations;

    private readonly int _number = Interlocked.Increment(ref _activations);
    private bool _activated;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        _activated = true;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Signals.Raise($"{this.GetPrimaryKeyString()} {_number} ended: {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public Task<int> Activation() => Task.FromResult(_number);

    public Task<bool> WasActivated() => Task.FromResult(_activated);

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task EndSlowly(string signal)
    {
        DeactivateOnIdle();
        Signals.Raise(signal + " started");
        await Signals.Wait(signal);
    }
}

[Alias("conformance.IFailingGrain")]
public interface IFailingGrain : IGrainWithStringKey
{
    [Alias("Name")]
    Task<string> Name();
}

public sealed class FailingGrain : Grain, IFailingGrain
{
    private static int _attempts;

    public override Task OnActivateAsync(CancellationToken cancellationToken) =>
        Interlocked.Increment(ref _attempts) == 1 ? throw new InvalidDataException("Not the first time.") : Task.CompletedTask;

    public Task<string> Name() => Task.FromResult(this.GetPrimaryKeyString());
}
