namespace Orleans.Local;

/// <summary>Who makes calls: a silo, or a client of the cluster.</summary>
internal abstract class CallOrigin
{
    protected CallOrigin() => Factory = new GrainFactory(this);

    /// <exception cref="Runtime.SiloUnavailableException">There is no silo in this process.</exception>
    public abstract LocalCluster Cluster { get; }

    public abstract TimeSpan ResponseTimeout { get; }

    public abstract bool PropagatesActivities { get; }

    public GrainFactory Factory { get; }

    /// <summary>Whose turn this is, or otherwise the one that made the reference.</summary>
    public static CallOrigin CurrentOr(CallOrigin maker) =>
        RuntimeContext.Current is { Class.IsObserver: false } activation ? activation.Silo : maker;
}
