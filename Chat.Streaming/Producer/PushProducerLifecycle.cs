using System.Diagnostics.CodeAnalysis;
using Orleans.Metadata;

namespace Chat.Streaming.Producer;

/// <summary>
/// Ends the streams of a grain with its activation. An extension comes to life too late to take part in the lifecycle itself. Nobody
/// can subscribe to a stateless worker, which has no address of its own.
/// </summary>
internal sealed class PushProducerLifecycle : IConfigureGrainContextProvider, IConfigureGrainContext
{
    private const string StatelessWorker = "StatelessWorkerPlacement";

    public bool TryGetConfigurator(GrainType grainType, GrainProperties properties, [NotNullWhen(true)] out IConfigureGrainContext? configurator)
    {
        var isStatelessWorker = properties.Properties.GetValueOrDefault(WellKnownGrainTypeProperties.PlacementStrategy) == StatelessWorker;
        configurator = isStatelessWorker ? null : this;
        return configurator is not null;
    }

    public void Configure(IGrainContext context) =>
        context.ObservableLifecycle.Subscribe(nameof(PushProducer), GrainLifecycleStage.First, _ => Task.CompletedTask, _ => End(context));

    private static Task End(IGrainContext context) =>
        context.GetComponent<IPushProducer>() is PushProducer producer ? producer.End() : Task.CompletedTask;
}
