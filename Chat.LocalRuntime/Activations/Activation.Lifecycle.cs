namespace Orleans.Local;

internal sealed partial class Activation
{
    private Phase _phase;
    private DeactivationReason? _end;
    private List<GrainTimer>? _timers;
    private long _lastActive = origin.Cluster.CoarseNow;
    private long _keepAliveUntil;

    /// <summary>Which pool of stateless workers this belongs to, if any.</summary>
    public WorkerPool? Pool { get; init; }

    public void DelayDeactivation(TimeSpan span) =>
        _keepAliveUntil = span <= TimeSpan.Zero ? 0
            : span >= TimeSpan.FromTicks(long.MaxValue / 2) ? long.MaxValue
            : origin.Cluster.CoarseNow + span.Ticks;

    /// <summary>Ends this activation if it has been idle for that long. Called from any thread.</summary>
    /// <returns>A task that completes when it has ended, or turned out not to be idle.</returns>
    public Task CollectAsync(TimeSpan age)
    {
        if (origin.Cluster.CoarseNow - Volatile.Read(ref _lastActive) < age.Ticks)
            return Task.CompletedTask;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(new ActionItem(activation => _ = activation.EndIfIdleAsync(age, done)));
        return done.Task;
    }

    public void AddTimer(GrainTimer timer) => (_timers ??= []).Add(timer);

    public void RemoveTimer(GrainTimer timer) => _timers?.Remove(timer);

    private async Task EndIfIdleAsync(TimeSpan age, TaskCompletionSource done)
    {
        var now = origin.Cluster.CoarseNow;
        if (_phase == Phase.Active && _running == 0 && now - _lastActive >= age.Ticks && now >= _keepAliveUntil)
        {
            _end ??= new DeactivationReason(DeactivationReasonCode.ActivationIdle, "The activation was idle.");
            await Deactivated;
        }

        done.SetResult();
    }

    private void Activate()
    {
        _phase = Phase.Activating;
        RunNow(static state => _ = ((Activation)state!).ActivateAsync(), this);
    }

    private async Task ActivateAsync()
    {
        try
        {
            GrainInstance = grainClass.Create(this);
            if (_states is not null)
            {
                foreach (var state in _states)
                    await state.ReadStateAsync();
            }

            if (grainClass.HasOnActivate)
            {
                using var deadline = new CancellationTokenSource(Silo.Collection.ActivationTimeout, Silo.Time);
                await ((IGrainBase)GrainInstance).OnActivateAsync(deadline.Token);
            }

            _lastActive = origin.Cluster.CoarseNow;
            _phase = Phase.Active;
        }
        catch (Exception e)
        {
            Silo.Log.ActivationFailed(e, GrainId);
            Close(turn => turn.Reject(e));
        }
    }

    private void Deactivate()
    {
        _phase = Phase.Deactivating;
        RunNow(static state => _ = ((Activation)state!).DeactivateAsync(), this);
    }

    private async Task DeactivateAsync()
    {
        StopTimers();
        if (grainClass.HasOnDeactivate)
        {
            try
            {
                using var deadline = new CancellationTokenSource(Silo.Collection.DeactivationTimeout, Silo.Time);
                await ((IGrainBase)GrainInstance!).OnDeactivateAsync(_end!.Value, deadline.Token);
            }
            catch (Exception e)
            {
                Silo.Log.DeactivationFailed(e, GrainId);
            }
        }

        Close(turn => turn.MoveOn(this));
        await DisposeInstanceAsync();
    }

    private void StopTimers()
    {
        foreach (var timer in _timers?.ToArray() ?? [])
            timer.Dispose();
    }

    private void Close(Action<Turn> forWaiting)
    {
        StopTimers();
        _phase = Phase.Ended;
        Silo.Forget(this);
        while (_waiting is { Count: > 0 })
            forWaiting(Dequeue());
        Interlocked.CompareExchange(ref _deactivated, EndedAlready, null)?.TrySetResult();
    }

    private async Task DisposeInstanceAsync()
    {
        try
        {
            if (GrainInstance is IAsyncDisposable asyncDisposable)
                await asyncDisposable.DisposeAsync();
            else
                (GrainInstance as IDisposable)?.Dispose();
            if (_scope is { } scope)
                await scope.DisposeAsync();
        }
        catch (Exception e)
        {
            Silo.Log.DeactivationFailed(e, GrainId);
        }
    }
}
