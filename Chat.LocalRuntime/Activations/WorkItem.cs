namespace Orleans.Local;

/// <summary>Something that a turn queue runs.</summary>
internal abstract class WorkItem
{
    /// <summary>The link of the queue; a queue costs nothing while it is empty.</summary>
    public WorkItem? Next;

    public abstract void Run(Activation activation);

    /// <summary>Called instead of <see cref="Run"/> when the silo of the queue was killed.</summary>
    public virtual void Abandon()
    {
    }
}
