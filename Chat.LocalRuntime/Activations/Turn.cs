namespace Orleans.Local;

/// <summary>Something that an activation starts when its reentrancy allows: a call, a timer tick, a stream event.</summary>
internal abstract class Turn : WorkItem
{
    public virtual bool AlwaysInterleaves => false;
    public virtual bool IsReadOnly => false;
    public virtual bool KeepsAlive => true;

    /// <summary>The call chain that opted in to reentrancy, or empty.</summary>
    public virtual Guid ChainId => Guid.Empty;

    /// <summary>No one waits for it any more, so it need not start.</summary>
    public virtual bool IsStale => false;

    public sealed override void Run(Activation activation) => activation.Admit(this);

    /// <summary>Starts it, as a task of the activation. The task ends when the turn has ended, and never fails.</summary>
    public abstract Task Begin(Activation activation);

    /// <summary>The activation ended before this began.</summary>
    public abstract void MoveOn(Activation ended);

    /// <summary>The activation could not be activated.</summary>
    public abstract void Reject(Exception reason);
}
