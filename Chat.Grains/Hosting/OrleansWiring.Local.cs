using Chat.Errors;
using Chat.Streams;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace Chat.Hosting;

internal static partial class OrleansWiring
{
    static partial void Join(ISiloBuilder silo) =>
        throw new StartException("This build has the local runtime, which is one process: a cluster needs a build with OrleansRuntime=packages.");

    static partial void StandAlone(ISiloBuilder silo)
    {
        _ = StreamSettings.Of(silo.Configuration);
        silo.UseLocalhostClustering();
        // Hosts of one name in one process would be one cluster; two servers in a test are not.
        silo.Services.Configure<ClusterOptions>(cluster => cluster.ClusterId = Guid.NewGuid().ToString("N"));
        silo.AddMemoryStreams(ChatStreams.Provider);
    }
}
