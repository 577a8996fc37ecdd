namespace Orleans.Local;

/// <summary>The delivery of an event to a grain.</summary>
internal sealed class StreamTurn<T>(Subscription<T> subscription) : Turn
{
    public override Task Begin(Activation activation) => subscription.DeliverToAsync(activation);

    public override void MoveOn(Activation ended) => subscription.Reschedule();

    public override void Reject(Exception reason) => _ = subscription.DropNextAsync();
}
