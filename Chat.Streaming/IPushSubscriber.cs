namespace Chat.Streaming;

/// <summary>A process that subscribes: one observer for all its subscriptions.</summary>
[Alias("chat.streaming.IPushSubscriber")]
internal interface IPushSubscriber : IGrainObserver
{
    /// <summary>Answered when the events were handled; false: the subscription is not known here, or not any more.</summary>
    [Alias("Deliver"), Orleans.Concurrency.AlwaysInterleave]
    Task<bool> Deliver(PushBatch batch);

    /// <summary>The producer's activation ends: whoever wants more must subscribe again.</summary>
    [Alias("Moved"), Orleans.Concurrency.AlwaysInterleave]
    Task Moved(Guid subscription);
}
