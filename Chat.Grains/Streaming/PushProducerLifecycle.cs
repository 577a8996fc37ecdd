using System.Diagnostics.CodeAnalysis;
using Chat.Cluster;
using Orleans.Metadata;

namespace Chat.Streaming;

/// <summary>
/// Ends the streams of a grain with its activation. An extension comes to life too late to take part in the lifecycle itself. Nobody
/// can subscribe to a stateless worker.
/// </summary>
internal sealed class PushProducerLifecycle : IConfigureGrainContextProvider, IConfigureGrainContext
{
    public bool TryGetConfigurator(GrainType grainType, GrainProperties properties, [NotNullWhen(true)] out IConfigureGrainContext? configurator)
    {
        configurator = properties.IsStatelessWorker() ? null : this;
        return configurator is not null;
    }

    public void Configure(IGrainContext context) =>
        context.ObservableLifecycle.Subscribe(nameof(PushProducer), GrainLifecycleStage.First, _ => Task.CompletedTask, _ => End(context));

    private static Task End(IGrainContext context) => context.GetComponent<IPushProducer>() is PushProducer producer ? producer.End() : Task.CompletedTask;
}
