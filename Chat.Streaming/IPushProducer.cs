using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Chat.Streaming;

/// <summary>
/// What every producing grain has beside its own interface: the subscribers of its streams, as long as the activation lives.
/// </summary>
[Alias("chat.streaming.IPushProducer")]
internal interface IPushProducer : IGrainExtension
{
    /// <summary>Begins a subscription, or renews its lease when it is known.</summary>
    [Alias("Subscribe"), AlwaysInterleave]
    Task<PushLease> Subscribe(StreamId stream, Guid subscription, IPushSubscriber subscriber);

    /// <summary>The subscriber has handled all events of this count below a number.</summary>
    [Alias("Taken"), OneWay, AlwaysInterleave]
    Task Taken(StreamId stream, Guid subscription, Guid feed, long below);

    /// <summary>Ends a subscription. One that is not known is ended already.</summary>
    [Alias("Unsubscribe"), AlwaysInterleave]
    Task Unsubscribe(StreamId stream, Guid subscription);

    /// <summary>Publishes for those who are not the producer.</summary>
    [Alias("Publish"), AlwaysInterleave]
    Task Publish(StreamId stream, ImmutableArray<object> events);
}
