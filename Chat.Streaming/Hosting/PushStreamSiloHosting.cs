using Chat.Streaming.Producer;
using Chat.Streaming.Silos;
using Chat.Streaming.Subscriber;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Streaming.Hosting;

/// <summary>Registers push streams with a silo.</summary>
public static class PushStreamSiloHosting
{
    /// <summary>
    /// Adds push streams to a silo: its grains can produce them, and what else runs there can subscribe. One provider per silo.
    /// </summary>
    public static ISiloBuilder AddPushStreams(this ISiloBuilder builder, string name, Action<PushStreamOptions> configure)
    {
        builder.Services.AddSingleton(new PushProducerOptions(name)).AddSingleton<PushOutboxes>();
        builder.AddPlacementDirector<SiloPlacement, SiloPlacementDirector>();
        builder.Services.AddSingleton<IConfigureGrainContextProvider, PushProducerLifecycle>();
        builder.Services.AddSingleton<ProducerHere>(provider =>
        {
            var here = provider.GetRequiredService<IGrainContextAccessor>();
            return producer =>
                here.GrainContext is { } context && context.GrainId == producer ? context.GetGrainExtension<IPushProducer>() : null;
        });
        builder.AddGrainExtension<IPushProducer, PushProducer>();
        builder.Services.AddPushStreams(name, configure);
        builder.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider =>
            new PushSubscriberLifecycle(provider.GetRequiredKeyedService<PushSubscriptions>(name)));
        return builder;
    }
}
