using Chat.Streams;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace Chat.Hosting;

internal static partial class OrleansWiring
{
    static partial void ConfigureRuntime(ISiloBuilder silo)
    {
        silo.UseLocalhostClustering();
        // Hosts of one name in one process would be one cluster; two servers in a test are not.
        silo.Services.Configure<ClusterOptions>(cluster => cluster.ClusterId = Guid.NewGuid().ToString("N"));
        silo.AddMemoryStreams(ChatStreams.Provider);
    }
}
