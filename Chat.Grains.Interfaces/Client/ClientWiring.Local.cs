using Chat.Cluster;
using Chat.Streams;
using Microsoft.Extensions.Configuration;

namespace Chat.Client;

/// <summary>How a client is put together on the local runtime, where the silo is in the same process and its streams are pushed anyway.</summary>
internal static class ClientWiring
{
    public static void Configure(IClientBuilder client, IConfiguration configuration, ClusterSettings cluster)
    {
        _ = StreamSettings.Of(configuration);
        client.UseLocalhostClustering(serviceId: cluster.ServiceId, clusterId: cluster.Id).AddMemoryStreams(ChatStreams.Provider);
    }
}
