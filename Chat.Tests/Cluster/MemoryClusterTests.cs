namespace Chat.Tests.Cluster;

/// <summary>On the memory streams of Orleans.</summary>
public sealed class MemoryClusterTests(MemoryClusterTests.MemoryCluster cluster) : ClusterContract(cluster), IClassFixture<MemoryClusterTests.MemoryCluster>
{
    public sealed class MemoryCluster() : ChatCluster("Chat:Streams:Provider=memory");
}
