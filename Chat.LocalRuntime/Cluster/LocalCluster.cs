using System.Collections.Concurrent;
using System.Collections.Immutable;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>The silos of this process that belong together, and where their grains are.</summary>
internal sealed class LocalCluster : IDisposable
{
    // How finely time-outs and idleness are measured; a call reads this clock instead of the real one.
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<GrainId, Activation> _directory = new();
    private readonly ConcurrentDictionary<object, object> _parts = new();
    private readonly Lock _gate = new();
    private readonly long _start;
    private readonly ITimer _beat;
    private long _coarseNow;

    public LocalCluster(TimeProvider time, RuntimeLog log)
    {
        (Time, Log, _start) = (time, log, time.GetTimestamp());
        using (ExecutionContext.SuppressFlow())
            _beat = time.CreateTimer(static state => ((LocalCluster)state!).OnBeat(), this, Beat, Beat);
    }

    public TimeProvider Time { get; }
    public RuntimeLog Log { get; }
    public Outstanding Outstanding { get; } = new();
    public ConcurrentDictionary<GrainId, Activation> Observers { get; } = new();
    public ImmutableArray<Silo> Silos { get; private set; } = [];

    /// <summary>Ticks since the cluster began, a beat late at most.</summary>
    public long CoarseNow => Volatile.Read(ref _coarseNow);

    /// <summary>What the silos share, such as memory storage, made on first use.</summary>
    public T Part<T>(object key, Func<T> make) where T : class => (T)_parts.GetOrAdd((typeof(T), key), _ => make());

    public void Dispatch(Request request, GrainId target, CallOrigin origin)
    {
        try
        {
            var activation = Find(target, origin);
            request.ServedBy = activation;
            activation.Post(request);
        }
        catch (OrleansException e)
        {
            request.Reject(e);
        }
    }

    /// <summary>The activation of a grain, which is not yet activated where it is new.</summary>
    /// <exception cref="OrleansException">There is no silo for it, or the observer is gone.</exception>
    public Activation Find(GrainId id, CallOrigin origin)
    {
        if (_directory.TryGetValue(id, out var known))
            return known;
        if (id.Type == GrainClass.Observer.Type)
            return Observers.GetValueOrDefault(id) ?? throw new OrleansMessageRejectionException($"The observer {id} is gone.");
        var grainClass = GrainCatalog.ClassOf(id.Type);
        var silo = Place(grainClass, origin);
        return grainClass.MaxWorkers > 0
            ? silo.PoolFor(grainClass, id).Pick()
            : _directory.GetOrAdd(id, new Activation(silo, grainClass, id, silo));
    }

    public void Forget(Activation activation) => _directory.TryRemove(new(activation.GrainId, activation));

    public IEnumerable<Activation> ActivationsOf(Silo silo) => _directory.Values.Where(activation => activation.Silo == silo);

    public Activation? Lookup(GrainId id) => _directory.GetValueOrDefault(id);

    public void Add(Silo silo)
    {
        lock (_gate)
            Silos = Silos.Add(silo);
    }

    /// <summary>Whether it was the last one.</summary>
    public bool Remove(Silo silo)
    {
        lock (_gate)
            return (Silos = Silos.Remove(silo)).IsEmpty;
    }

    /// <summary>Forgets what a killed silo served and fails the calls that it was serving.</summary>
    public void Bury(Silo silo)
    {
        foreach (var activation in ActivationsOf(silo))
            Forget(activation);
        foreach (var request in Outstanding.Where(request => request.ServedBy is { Class.IsObserver: false } by && by.Silo == silo))
            request.Abandon();
        foreach (var streams in _parts.Values.OfType<StreamHub>())
            streams.Recover(silo);
    }

    public void Dispose()
    {
        _beat.Dispose();
        foreach (var part in _parts.Values.OfType<IDisposable>())
            part.Dispose();
    }

    private Silo Place(GrainClass grainClass, CallOrigin origin)
    {
        var silos = Silos;
        if (silos.IsEmpty)
            throw new SiloUnavailableException("There is no running silo in this process.");
        return (grainClass.PrefersLocal || grainClass.MaxWorkers > 0) && origin is Silo here && silos.Contains(here)
            ? here
            : silos[silos.Length == 1 ? 0 : Random.Shared.Next(silos.Length)];
    }

    private void OnBeat()
    {
        var now = Time.GetElapsedTime(_start).Ticks;
        Volatile.Write(ref _coarseNow, now);
        foreach (var late in Outstanding.Where(request => request.Deadline <= now))
            late.TimeOut();
    }
}
