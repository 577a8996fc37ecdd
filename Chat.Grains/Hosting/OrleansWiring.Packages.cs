using System.Net;
using System.Net.Sockets;
using Chat.Streams;

namespace Chat.Hosting;

internal static partial class OrleansWiring
{
    static partial void ConfigureRuntime(ISiloBuilder silo)
    {
        silo.UseLocalhostClustering(siloPort: FreePort(), gatewayPort: FreePort());
        silo.AddMemoryGrainStorage("PubSubStore");
        // Polled: a shorter period delivers sooner and costs idle CPU.
        silo.AddMemoryStreams(ChatStreams.Provider, streams => streams.ConfigurePullingAgent(agent => agent.Configure(options => options.GetQueueMsgsTimerPeriod = TimeSpan.FromMilliseconds(5))));
    }

    /// <summary>Two silos on one machine must not meet; a fixed port would also collide with whatever else runs there.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
