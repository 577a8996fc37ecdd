using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Orleans.Metadata;

namespace Chat.Streaming.Subscriber;

/// <summary>
/// Push streams behind the ordinary interfaces: the grain that produces a stream keeps its subscribers and sends them each event at
/// once, in order. Subscribers are processes, not grains. Nothing is stored: a subscriber that missed something is told so by
/// <see cref="IAsyncObserver{T}.OnErrorAsync"/> with a <see cref="DataNotAvailableException"/> and must look up what it lacks.
/// </summary>
internal sealed class PushStreamProvider(
    string name, IGrainFactory grains, GrainInterfaceTypeResolver interfaces, IOptionsMonitor<PushStreamOptions> options, PushSubscriptions subscriptions, ProducerHere here)
    : IStreamProvider
{
    // Asked by the interface alone, Orleans would read its attributes each time.
    private readonly GrainInterfaceType producers = interfaces.GetGrainInterfaceType(typeof(IPushProducer));

    private readonly Func<StreamId, GrainId> producer =
        options.Get(name).Producer ?? throw new InvalidOperationException($"The push streams '{name}' lack their Producer.");

    public string Name => name;

    public bool IsRewindable => false;

    public PushSubscriptions Subscriptions => subscriptions;

    public IAsyncStream<T> GetStream<T>(StreamId streamId) => new PushStream<T>(streamId, this);

    public IPushProducer ProducerOf(StreamId stream) => (IPushProducer)grains.GetGrain(producer(stream), producers);

    /// <summary>
    /// Queues the events for the subscribers. Within the producing grain that is done when this returns, in the order of the calls, and
    /// what becomes of the sending fails nobody: the grain needs no queue of its own.
    /// </summary>
    public Task Publish(StreamId stream, ImmutableArray<object> events) =>
        (here(producer(stream)) ?? ProducerOf(stream)).Publish(stream, events);
}
