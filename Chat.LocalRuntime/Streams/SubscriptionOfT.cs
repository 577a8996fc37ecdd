using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans.Local;

/// <inheritdoc/>
internal sealed class Subscription<T>(StreamHub hub, StreamId streamId, object consumer, CallOrigin origin)
    : Subscription(hub, streamId, consumer), IThreadPoolWorkItem
{
    private Activation? _servedBy;

    /// <summary>The observer of a client; that of a grain is kept by its activation.</summary>
    public IAsyncObserver<T>? ClientObserver { get; set; }

    void IThreadPoolWorkItem.Execute() => _ = DeliverAllAsync();

    public override void Recover(Silo dead)
    {
        if (Volatile.Read(ref _servedBy) is { } by && by.Silo == dead)
            Schedule();
    }

    /// <summary>Delivers one event as a turn of a grain, then asks for the next turn.</summary>
    public async Task DeliverToAsync(Activation activation)
    {
        var more = await DeliverNextAsync(activation.GetComponent<StreamConsumers>()?.Find(Id));
        Volatile.Write(ref _servedBy, null);
        if (more)
            Schedule();
    }

    /// <summary>Hands the next event to the grain, in whichever activation it now has.</summary>
    protected override void Schedule()
    {
        if (Consumer is not GrainId grain)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
            return;
        }

        try
        {
            var activation = Hub.Cluster.Find(grain, origin);
            Volatile.Write(ref _servedBy, activation);
            activation.Post(new StreamTurn<T>(this));
        }
        catch (OrleansException e)
        {
            Hub.Cluster.Log.SubscriberFailed(e, StreamId);
        }
    }

    public void Reschedule() => Schedule();

    /// <summary>Gives up the event that could not be delivered, and goes on.</summary>
    public async Task DropNextAsync()
    {
        if (await DeliverNextAsync(null))
            Schedule();
    }

    protected override Task DeliverAsync(object target, object? item, StreamSequenceToken token)
    {
        var observer = (IAsyncObserver<T>)target;
        return item is null
            ? observer.OnErrorAsync(new DataNotAvailableException($"Events of stream {StreamId} before {token.SequenceNumber} were dropped: the subscriber fell behind."))
            : observer.OnNextAsync((T)item, token);
    }

    private async Task DeliverAllAsync()
    {
        while (await DeliverNextAsync(ClientObserver))
        {
        }
    }
}
