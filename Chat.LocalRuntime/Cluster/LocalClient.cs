using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>A client of a cluster that runs in this process.</summary>
internal sealed class LocalClient(
    IServiceProvider services, IOptions<ClusterOptions> cluster, IOptions<LocalEndpoint> endpoint, IOptions<ClientMessagingOptions> messaging)
    : CallOrigin
{
    private LocalCluster? _found;

    public override LocalCluster Cluster => _found is { Silos.IsEmpty: false } found ? found : _found = Find();

    public override TimeSpan ResponseTimeout => messaging.Value.ResponseTimeout;

    public bool IsConnected => _found is { Silos.IsEmpty: false };

    public IServiceProvider Services => services;

    private LocalCluster Find()
    {
        var key = new ClusterKey(cluster.Value.ClusterId, cluster.Value.ServiceId, endpoint.Value.GatewayPort);
        return ClusterRegistry.Find(key) ?? throw new SiloUnavailableException(
            $"No silo of cluster '{key.ClusterId}', service '{key.ServiceId}' runs in this process. "
            + "The local runtime cannot reach other processes: build with OrleansRuntime=packages for a cluster.");
    }
}
