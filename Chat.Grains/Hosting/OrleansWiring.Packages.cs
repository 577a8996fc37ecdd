using System.Net;
using System.Net.Sockets;
using Chat.Streams;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams;

namespace Chat.Hosting;

internal static partial class OrleansWiring
{
    static partial void ConfigureRuntime(ISiloBuilder silo)
    {
        silo.UseLocalhostClustering(siloPort: FreePort(), gatewayPort: FreePort());
        silo.Services.AddKeyedSingleton<IStreamProvider>(ChatStreams.Provider, new InProcessStreams(ChatStreams.Provider));
    }

    /// <summary>Two silos on one machine must not meet; a fixed port would also collide with whatever else runs there.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
