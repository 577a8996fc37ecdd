using System.Diagnostics;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Local;

/// <summary>One call, from the caller's side and the grain's.</summary>
internal abstract class Request(CallMethod method, CallOrigin origin, GrainId target, object?[] arguments) : Turn
{
    // The context is copied on write, so that it can be handed over as it is.
    private readonly Dictionary<string, object>? _context = RequestContext.Export();
    private readonly Activity? _activity = origin.PropagatesActivities ? Activity.Current : null;
    private CancellationTokenRegistration _cancellation;

    public override bool AlwaysInterleaves => method.AlwaysInterleaves;
    public override bool IsReadOnly => method.IsReadOnly;
    public override bool IsStale => !method.IsOneWay && IsAnswered;
    public override Guid ChainId => _context is null ? Guid.Empty : RequestContext.ChainIn(_context);

    /// <summary>The links and the stripe of <see cref="Outstanding"/>, which owns them.</summary>
    public (Request? Before, Request? After, int Stripe) Links;

    /// <summary>The coarse time at which the caller gives up.</summary>
    public long Deadline { get; private set; }

    /// <summary>The activation it was handed to, if any.</summary>
    public Activation? ServedBy { get; set; }

    public CallOrigin Origin => origin;

    protected abstract bool IsAnswered { get; }

    protected object?[] Arguments => arguments;

    public void Send(CancellationToken token)
    {
        var cluster = origin.Cluster;
        if (origin is Silo { IsDead: true })
            throw new SiloUnavailableException("The silo that makes this call was killed.");
        if (method.IsOneWay)
            Answered();
        else
        {
            Deadline = cluster.CoarseNow + (method.Timeout ?? origin.ResponseTimeout).Ticks;
            cluster.Outstanding.Add(this);
            if (token.CanBeCanceled)
                _cancellation = token.UnsafeRegister(static (state, by) => ((Request)state!).Cancel(by), this);
        }

        cluster.Dispatch(this, target, origin);
    }

    public override async Task Begin(Activation activation)
    {
        try
        {
            RequestContext.Import(_context);
            if (_activity is not null)
                Activity.Current = _activity;
            await RunAsync(activation);
        }
        catch (Exception e)
        {
            if (e is InconsistentStateException { IsSourceActivation: true } conflict && !activation.Class.IsObserver)
            {
                // What the activation holds is not what is stored: the next call gets one that reads it afresh.
                conflict.IsSourceActivation = false;
                activation.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, e, "The stored state had changed."));
            }

            Reject(e);
        }
    }

    public override void MoveOn(Activation ended) => origin.Cluster.Dispatch(this, target, origin);

    public override void Abandon() => Reject(new SiloUnavailableException($"The silo that served {target} was killed."));

    public override void Reject(Exception reason)
    {
        if (method.IsOneWay)
            origin.Cluster.Log.OneWayFailed(reason, method, target);
        else
            Fail(ExceptionCopy.Of(reason));
    }

    public void TimeOut() => Fail(new TimeoutException(
        $"{method} on {target} did not answer within {method.Timeout ?? origin.ResponseTimeout}."));

    public void Fail(Exception reason)
    {
        Done();
        TryFail(reason);
    }

    protected abstract Task RunAsync(Activation activation);

    protected abstract void TryFail(Exception reason);

    protected abstract void TryCancel(CancellationToken token);

    /// <summary>Completes the caller's task of a one-way call.</summary>
    protected abstract void Answered();

    protected void Done()
    {
        if (method.IsOneWay)
            return;
        origin.Cluster.Outstanding.Remove(this);
        _cancellation.Dispose();
    }

    private void Cancel(CancellationToken token)
    {
        origin.Cluster.Outstanding.Remove(this);
        TryCancel(token);
    }
}
