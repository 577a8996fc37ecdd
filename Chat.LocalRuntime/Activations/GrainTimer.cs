using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>A timer whose ticks are turns of its activation. The next tick is armed when a callback has ended.</summary>
internal sealed class GrainTimer : IGrainTimer
{
    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly GrainTimerCreationOptions _options;
    private readonly CancellationTokenSource _stop = new();
    private readonly ITimer _timer;
    private TimeSpan _dueTime;
    private TimeSpan _period;
    private bool _changed;
    private bool _running;

    public GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        (_activation, _callback, _options, _dueTime, _period) = (activation, callback, options, options.DueTime, options.Period);
        activation.AddTimer(this);
        // The timer must not carry the async locals of the call that happened to create it.
        using (ExecutionContext.SuppressFlow())
            _timer = activation.Silo.Time.CreateTimer(static state => ((GrainTimer)state!).Fire(), this, options.DueTime, Timeout.InfiniteTimeSpan);
    }

    public bool KeepsAlive => _options.KeepAlive;

    public bool Interleaves => _options.Interleave;

    public bool IsStopped => _stop.IsCancellationRequested;

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        (_dueTime, _period, _changed) = (dueTime, period, true);
        if (!_running && !IsStopped)
            _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        if (IsStopped)
            return;
        _timer.Dispose();
        _stop.Cancel();
        _activation.RemoveTimer(this);
    }

    public async Task TickAsync()
    {
        (_running, _changed) = (true, false);
        try
        {
            await _callback(_stop.Token);
        }
        catch (Exception e)
        {
            _activation.Silo.Log.TimerFailed(e, _activation.GrainId);
        }
        finally
        {
            _running = false;
            if (!IsStopped)
                _timer.Change(_changed ? _dueTime : _period, Timeout.InfiniteTimeSpan);
        }
    }

    private void Fire()
    {
        if (_activation.Silo.IsDead)
            _timer.Dispose();
        else
            _activation.Post(new TimerTurn(this));
    }
}
