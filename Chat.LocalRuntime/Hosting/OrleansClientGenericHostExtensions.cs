using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;
using Orleans.Hosting;
using Orleans.Local;

namespace Microsoft.Extensions.Hosting;

/// <summary>Adds a client of a silo in the same process to a host; the host fails to start where there is none.</summary>
public static class OrleansClientGenericHostExtensions
{
    public static IHostApplicationBuilder UseOrleansClient(this IHostApplicationBuilder hostAppBuilder, Action<IClientBuilder> configureDelegate)
    {
        AddClient(hostAppBuilder.Services);
        configureDelegate(new LocalBuilder(hostAppBuilder.Services, hostAppBuilder.Configuration));
        return hostAppBuilder;
    }

    public static IHostApplicationBuilder UseOrleansClient(this IHostApplicationBuilder hostAppBuilder) => hostAppBuilder.UseOrleansClient(_ => { });

    public static HostApplicationBuilder UseOrleansClient(this HostApplicationBuilder hostAppBuilder, Action<IClientBuilder> configureDelegate)
    {
        ((IHostApplicationBuilder)hostAppBuilder).UseOrleansClient(configureDelegate);
        return hostAppBuilder;
    }

    public static IHostBuilder UseOrleansClient(this IHostBuilder hostBuilder, Action<IClientBuilder> configureDelegate) =>
        hostBuilder.ConfigureServices((context, services) =>
        {
            AddClient(services);
            configureDelegate(new LocalBuilder(services, context.Configuration));
        });

    private static void AddClient(IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(LocalClient)))
            return;
        services.AddOptions();
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<LocalClient>();
        services.AddSingleton<CallOrigin>(provider => provider.GetRequiredService<LocalClient>());
        services.AddSingleton<IClusterClient, ClusterClient>();
        services.AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<LocalClient>().Factory);
        services.AddHostedService<ClientHostedService>();
    }
}
