using Orleans.Concurrency;

namespace Chat.Streaming;

/// <summary>
/// A process that subscribes: one observer for all its subscriptions. It answers by calling the producer: Orleans sends the answer of an
/// observer to wherever its directory believes the producer is, and drops it without a word where that is wrong.
/// </summary>
[Alias("chat.streaming.IPushSubscriber")]
internal interface IPushSubscriber : IGrainObserver
{
    /// <summary>Events; answered by <see cref="IPushProducer.Taken"/> when they are handled.</summary>
    [Alias("Deliver"), OneWay, AlwaysInterleave]
    Task Deliver(PushBatch batch);

    /// <summary>The producer's activation ends: whoever wants more must subscribe again.</summary>
    [Alias("Moved"), OneWay, AlwaysInterleave]
    Task Moved(Guid subscription);
}
