using Chat.Streaming.Subscriber;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Metadata;

namespace Chat.Streaming.Hosting;

/// <summary>Registers push streams.</summary>
public static class PushStreamHosting
{
    /// <summary>Adds push streams to a client of a cluster whose silos have them too.</summary>
    public static IClientBuilder AddPushStreams(this IClientBuilder builder, string name, Action<PushStreamOptions> configure)
    {
        ProducerHere nowhere = _ => null;
        builder.Services.TryAddSingleton(nowhere);
        builder.Services.AddPushStreams(name, configure);
        return builder;
    }

    internal static void AddPushStreams(this IServiceCollection services, string name, Action<PushStreamOptions> configure)
    {
        services.Configure(name, configure);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<PushStreamMetrics>();
        services.AddKeyedSingleton(name, (provider, _) => new PushSubscriptions(
            name,
            provider.GetRequiredService<IGrainFactory>(),
            provider.GetRequiredService<IOptionsMonitor<PushStreamOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<PushStreamMetrics>(),
            provider.GetRequiredService<ILogger<PushStreamProvider>>()));
        services.AddKeyedSingleton<IStreamProvider>(name, (provider, _) => new PushStreamProvider(
            name,
            provider.GetRequiredService<IGrainFactory>(),
            provider.GetRequiredService<GrainInterfaceTypeResolver>(),
            provider.GetRequiredService<IOptionsMonitor<PushStreamOptions>>(),
            provider.GetRequiredKeyedService<PushSubscriptions>(name),
            provider.GetRequiredService<ProducerHere>()));
    }
}
