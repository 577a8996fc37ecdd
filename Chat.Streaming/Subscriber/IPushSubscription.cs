namespace Chat.Streaming.Subscriber;

/// <summary>A subscription of this process, whatever its events are.</summary>
internal interface IPushSubscription
{
    Guid HandleId { get; }

    StreamId StreamId { get; }

    /// <summary>Where the producer was when it last answered; null before the first answer.</summary>
    SiloAddress? Silo { get; }

    /// <summary>Null before the first answer, and when it is over.</summary>
    PushPosition? Position { get; }

    bool IsClosed { get; }

    /// <summary>The call to the producer under way, or the last one.</summary>
    Task Renewing { get; set; }

    /// <summary>Begins at the producer, or renews the lease. Tells the observer of a gap when the producer had forgotten it.</summary>
    Task Renew(IPushSubscriber self);

    /// <summary>Hands events to the observer, and tells the producer.</summary>
    Task Take(PushBatch batch);

    /// <summary>Who waited for its first events goes on without: when they come, the observer is told of a gap.</summary>
    Task Miss();
}
