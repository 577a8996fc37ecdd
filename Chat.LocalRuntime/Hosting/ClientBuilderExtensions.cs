using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Local;

namespace Orleans.Hosting;

/// <summary>How a client is set up.</summary>
public static class ClientBuilderExtensions
{
    public static IClientBuilder ConfigureServices(this IClientBuilder builder, Action<IServiceCollection> configureDelegate)
    {
        configureDelegate(builder.Services);
        return builder;
    }

    public static IClientBuilder Configure<TOptions>(this IClientBuilder builder, Action<TOptions> configureOptions) where TOptions : class
    {
        builder.Services.Configure(configureOptions);
        return builder;
    }

    /// <summary>Names the cluster to find in this process.</summary>
    public static IClientBuilder UseLocalhostClustering(
        this IClientBuilder builder, int gatewayPort = 30000, string serviceId = "dev", string clusterId = "dev") => builder
        .Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = (serviceId, clusterId))
        .Configure<LocalEndpoint>(options => options.GatewayPort = gatewayPort);

    /// <summary>Makes the current activity of a caller the current one of the grain.</summary>
    public static IClientBuilder AddActivityPropagation(this IClientBuilder builder) =>
        builder.Configure<LocalEndpoint>(options => options.PropagatesActivities = true);
}
