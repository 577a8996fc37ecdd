using Orleans.Placement;

namespace Orleans.Concurrency;

/// <summary>Serves one grain id by up to <paramref name="maxLocalWorkers"/> activations per silo; not positive means one per processor.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StatelessWorkerAttribute(int maxLocalWorkers, bool removeIdleWorkers) : PlacementAttribute
{
    public StatelessWorkerAttribute() : this(-1, true)
    {
    }

    public StatelessWorkerAttribute(int maxLocalWorkers) : this(maxLocalWorkers, true)
    {
    }

    internal int MaxLocalWorkers { get; } = maxLocalWorkers > 0 ? maxLocalWorkers : Environment.ProcessorCount;

    internal bool RemoveIdleWorkers { get; } = removeIdleWorkers;
}
