using System.Collections.Immutable;
using Microsoft.Extensions.Options;

namespace Chat.Streaming.Subscriber;

/// <summary>
/// Push streams behind the ordinary interfaces: the grain that produces a stream keeps its subscribers and sends them each event at
/// once, in order. Subscribers are processes, not grains. Nothing is stored: a subscriber that missed something is told so by
/// <see cref="IAsyncObserver{T}.OnErrorAsync"/> with a <see cref="DataNotAvailableException"/> and must look up what it lacks.
/// </summary>
internal sealed class PushStreamProvider(
    string name, IGrainFactory grains, IOptionsMonitor<PushStreamOptions> options, PushSubscriptions subscriptions, ProducerHere here)
    : IStreamProvider
{
    private readonly Func<StreamId, GrainId> producer =
        options.Get(name).Producer ?? throw new InvalidOperationException($"The push streams '{name}' lack their Producer.");

    public string Name => name;

    public bool IsRewindable => false;

    public PushSubscriptions Subscriptions => subscriptions;

    public IAsyncStream<T> GetStream<T>(StreamId streamId) => new PushStream<T>(streamId, this);

    /// <summary>Looks up the interface by reflection: worth keeping.</summary>
    public IPushProducer ProducerOf(StreamId stream) => grains.GetGrain<IPushProducer>(producer(stream));

    /// <summary>
    /// Queues the events for the subscribers. Within the producing grain that is done when this returns, in the order of the calls, and
    /// what becomes of the sending fails nobody: the grain needs no queue of its own.
    /// </summary>
    public Task Publish(StreamId stream, ImmutableArray<object> events) =>
        (here(producer(stream)) ?? ProducerOf(stream)).Publish(stream, events);
}
