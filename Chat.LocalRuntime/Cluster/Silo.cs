using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>A host of activations.</summary>
internal sealed class Silo(
    IServiceProvider services, IOptions<ClusterOptions> cluster, IOptions<SiloOptions> silo, IOptions<LocalEndpoint> endpoint,
    IOptions<SiloMessagingOptions> messaging, IOptions<GrainCollectionOptions> collection, TimeProvider time, ILogger<Silo> logger)
    : CallOrigin, ILocalSiloDetails
{
    private static int _generations;

    private readonly ConcurrentDictionary<GrainId, WorkerPool> _pools = new();
    private readonly ClusterKey _key = new(cluster.Value.ClusterId, cluster.Value.ServiceId, endpoint.Value.GatewayPort);
    private LocalCluster? _cluster;
    private ITimer? _sweep;
    private volatile bool _isDead;

    public override LocalCluster Cluster => _cluster ?? throw new SiloUnavailableException($"The silo {Name} has not started.");
    public override TimeSpan ResponseTimeout => messaging.Value.ResponseTimeout;
    public override bool PropagatesActivities { get; } = endpoint.Value.PropagatesActivities;
    public IServiceProvider Services => services;
    public GrainCollectionOptions Collection => collection.Value;
    public TimeProvider Time => time;
    public RuntimeLog Log { get; } = new(logger);

    /// <summary>It was killed: nothing runs on it any more.</summary>
    public bool IsDead => _isDead;

    public string Name { get; } = silo.Value.SiloName;
    public string ClusterId => cluster.Value.ClusterId;
    public string DnsHostName => "localhost";
    public SiloAddress SiloAddress { get; } = SiloAddress.New(IPAddress.Loopback, endpoint.Value.SiloPort, Interlocked.Increment(ref _generations));
    public SiloAddress GatewayAddress => SiloAddress;

    private IEnumerable<Activation> Activations => Cluster.ActivationsOf(this).Concat(_pools.Values.SelectMany(pool => pool.Workers));

    public int ActivationCount => Activations.Count();

    public void Start()
    {
        _cluster = ClusterRegistry.Join(_key, this, () => new LocalCluster(time, Log));
        using (ExecutionContext.SuppressFlow())
            _sweep = time.CreateTimer(_ => _ = CollectAsync(null), null, Collection.CollectionQuantum, Collection.CollectionQuantum);
    }

    /// <summary>Deactivates everything, then leaves the cluster; gives up waiting when the token says so.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_cluster is null || IsDead)
            return;
        _sweep!.Dispose();
        _cluster.Remove(this);
        var reason = new DeactivationReason(DeactivationReasonCode.ShuttingDown, $"The silo {Name} is stopping.");
        try
        {
            while (Activations.ToList() is { Count: > 0 } left)
            {
                left.ForEach(activation => activation.Deactivate(reason));
                await Task.WhenAll(left.Select(activation => activation.Deactivated)).WaitAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            Log.StoppedEarly(Name);
        }

        Kill();
    }

    /// <summary>Ends the silo as if its process had died.</summary>
    public void Kill()
    {
        if (_isDead || _cluster is null)
            return;
        _isDead = true;
        _sweep!.Dispose();
        _cluster.Remove(this);
        _cluster.Bury(this);
        ClusterRegistry.Leave(_key, this);
    }

    public Task CollectAsync(TimeSpan? age) => Task.WhenAll(
        Activations.Where(activation => age is not null || activation.Class.AgeLimit is not { } own || own != Timeout.InfiniteTimeSpan)
            .Select(activation => activation.CollectAsync(age ?? activation.Class.AgeLimit ?? AgeFor(activation.Class))).ToList());

    public WorkerPool PoolFor(GrainClass grainClass, GrainId id) =>
        _pools.TryGetValue(id, out var pool) ? pool : _pools.GetOrAdd(id, new WorkerPool(this, grainClass, id));

    public void Forget(Activation activation)
    {
        if (activation.Pool is { } pool)
            pool.Remove(activation);
        else
            Cluster.Forget(activation);
    }

    private TimeSpan AgeFor(GrainClass grainClass) =>
        Collection.ClassSpecificCollectionAge.TryGetValue(grainClass.Name, out var age) ? age : Collection.CollectionAge;
}
