namespace Chat.Streaming.Subscriber;

/// <summary>A silo that ends is asked nothing more by its own subscriptions: they end with it, and each question would be an error in the log.</summary>
internal sealed class PushSubscriberLifecycle(PushSubscriptions subscriptions) : ILifecycleParticipant<ISiloLifecycle>
{
    /// <summary>What comes last when a silo starts goes first when it stops.</summary>
    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(nameof(PushSubscriberLifecycle), ServiceLifecycleStage.Last, _ => Task.CompletedTask, _ => subscriptions.EndLooking());
}
