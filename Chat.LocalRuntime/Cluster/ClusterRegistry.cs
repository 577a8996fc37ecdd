namespace Orleans.Local;

/// <summary>The clusters of this process, by what their silos were configured with.</summary>
internal static class ClusterRegistry
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<ClusterKey, LocalCluster> Clusters = [];

    public static LocalCluster Join(ClusterKey key, Silo silo, Func<LocalCluster> make)
    {
        lock (Gate)
        {
            if (!Clusters.TryGetValue(key, out var cluster))
                Clusters[key] = cluster = make();
            cluster.Add(silo);
            return cluster;
        }
    }

    public static void Leave(ClusterKey key, Silo silo)
    {
        lock (Gate)
        {
            if (Clusters.TryGetValue(key, out var cluster) && cluster.Remove(silo))
            {
                Clusters.Remove(key);
                cluster.Dispose();
            }
        }
    }

    public static LocalCluster? Find(ClusterKey key)
    {
        lock (Gate)
            return Clusters.GetValueOrDefault(key);
    }
}
