using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>The activations that serve one id of a stateless worker on one silo.</summary>
internal sealed class WorkerPool(Silo silo, GrainClass grainClass, GrainId id)
{
    private readonly Lock _gate = new();
    private readonly List<Activation> _workers = [];
    private int _next;

    public int Count => _workers.Count;

    public IReadOnlyList<Activation> Workers
    {
        get
        {
            lock (_gate)
                return [.. _workers];
        }
    }

    /// <summary>An idle worker, or a new one while the limit allows, or each in its turn.</summary>
    public Activation Pick()
    {
        lock (_gate)
        {
            foreach (var worker in _workers)
            {
                if (worker.IsFree)
                    return worker.Reserve();
            }

            if (_workers.Count < grainClass.MaxWorkers)
            {
                var added = new Activation(silo, grainClass, id, silo) { Pool = this };
                _workers.Add(added);
                return added.Reserve();
            }

            return _workers[_next++ % _workers.Count].Reserve();
        }
    }

    public void Remove(Activation worker)
    {
        lock (_gate)
            _workers.Remove(worker);
    }
}
