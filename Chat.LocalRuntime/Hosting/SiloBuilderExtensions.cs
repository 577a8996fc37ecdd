using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Local;
using Orleans.Runtime;

namespace Orleans.Hosting;

/// <summary>How a silo is set up.</summary>
public static class SiloBuilderExtensions
{
    public static ISiloBuilder ConfigureServices(this ISiloBuilder builder, Action<IServiceCollection> configureDelegate)
    {
        configureDelegate(builder.Services);
        return builder;
    }

    public static ISiloBuilder Configure<TOptions>(this ISiloBuilder builder, Action<TOptions> configureOptions) where TOptions : class
    {
        builder.Services.Configure(configureOptions);
        return builder;
    }

    /// <summary>Names the cluster. Silos in one process form one cluster when cluster, service and gateway port are the same.</summary>
    [SuppressMessage("Style", "IDE0060", Justification = "The signature is the one of Orleans.")]
    public static ISiloBuilder UseLocalhostClustering(
        this ISiloBuilder builder, int siloPort = 11111, int gatewayPort = 30000, IPEndPoint? primarySiloEndpoint = null,
        string serviceId = "dev", string clusterId = "dev") => builder
        .Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = (serviceId, clusterId))
        .Configure<LocalEndpoint>(options => (options.SiloPort, options.GatewayPort) = (siloPort, gatewayPort));

    /// <summary>Makes an extension available on every grain of the silo, one object per activation.</summary>
    public static ISiloBuilder AddGrainExtension<TExtensionInterface, TExtension>(this ISiloBuilder builder)
        where TExtensionInterface : class, IGrainExtension
        where TExtension : class, TExtensionInterface
    {
        builder.Services.AddKeyedTransient<IGrainExtension, TExtension>(typeof(TExtensionInterface));
        return builder;
    }

    /// <summary>Runs code once the silo has started; a failure fails the start.</summary>
    [SuppressMessage("Style", "IDE0060", Justification = "The signature is the one of Orleans.")]
    public static ISiloBuilder AddStartupTask(this ISiloBuilder builder, Func<IServiceProvider, CancellationToken, Task> startupTask, int stage = 20000)
    {
        builder.Services.AddSingleton<ISiloPart>(new StartupTask(startupTask));
        return builder;
    }

    /// <summary>Makes the current activity of a caller the current one of the grain.</summary>
    public static ISiloBuilder AddActivityPropagation(this ISiloBuilder builder) =>
        builder.Configure<LocalEndpoint>(options => options.PropagatesActivities = true);
}
