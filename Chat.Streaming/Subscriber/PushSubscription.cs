namespace Chat.Streaming.Subscriber;

/// <summary>A subscriber's end of one stream: puts what comes in order, leaves out repeats, and tells of gaps.</summary>
internal sealed class PushSubscription<T>(StreamId stream, PushStreamProvider provider, PushSubscriptions all, IAsyncObserver<T> observer)
    : StreamSubscriptionHandle<T>, IPushSubscription
{
    // A batch that the producer gave up waiting for may still be on its way when it comes again.
    private readonly SemaphoreSlim turns = new(1);
    private readonly IPushProducer producer = provider.ProducerOf(stream);
    private Guid feed;
    private long next = 1;
    private volatile bool closed;

    public override StreamId StreamId => stream;

    public override string ProviderName => provider.Name;

    public override Guid HandleId { get; } = Guid.NewGuid();

    public SiloAddress? Silo { get; private set; }

    public bool IsClosed => closed;

    public long RenewAt { get; set; }

    public async Task Renew(IPushSubscriber self)
    {
        var lease = await producer.Subscribe(stream, HandleId, self);
        await turns.WaitAsync();
        try
        {
            Silo = lease.Silo;
            await Follow(lease.Feed);
            await Skip(lease.Settled);
        }
        finally
        {
            turns.Release();
        }
    }

    public async Task Take(PushBatch batch)
    {
        await turns.WaitAsync();
        try
        {
            if (closed) return;
            await Follow(batch.Feed);
            await Skip(batch.First);
            for (var i = (int)(next - batch.First); i < batch.Events.Length && !closed; i++, next++) await Hand((T)batch.Events[i]);
        }
        finally
        {
            turns.Release();
        }
        await producer.Taken(stream, HandleId, batch.Feed, batch.First + batch.Events.Length);
    }

    public override async Task UnsubscribeAsync()
    {
        closed = true;
        all.Forget(this);
        await producer.Unsubscribe(stream, HandleId);
    }

    public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null) =>
        throw new NotSupportedException("A push subscription ends with its process; subscribe again.");

    public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token = null) =>
        throw PushStream<T>.BatchesNotSupported();

    public override bool Equals(StreamSubscriptionHandle<T>? other) => other?.HandleId == HandleId;

    public override bool Equals(object? obj) => Equals(obj as StreamSubscriptionHandle<T>);

    public override int GetHashCode() => HandleId.GetHashCode();

    /// <summary>Another count than before: the producer began anew, and what it told in between went past this subscription.</summary>
    private async Task Follow(Guid now)
    {
        if (now == feed) return;
        var isFirst = feed == Guid.Empty;
        (feed, next) = (now, 1);
        if (!isFirst) await TellGap();
    }

    /// <summary>What is below will not come any more.</summary>
    private async Task Skip(long settled)
    {
        if (settled <= next) return;
        next = settled;
        await TellGap();
    }

    private Task TellGap()
    {
        all.Metrics.Gap();
        return Tell(new DataNotAvailableException($"Events of {stream} did not reach this subscriber."));
    }

    /// <summary>An observer that fails has lost the event; it is told so and gets the next.</summary>
    private async Task Hand(T item)
    {
        try
        {
            await observer.OnNextAsync(item);
        }
        catch (Exception error)
        {
            await Tell(error);
        }
    }

    private async Task Tell(Exception gap)
    {
        if (closed) return;
        try
        {
            await observer.OnErrorAsync(gap);
        }
        catch (Exception error)
        {
            all.Logger.ObserverFailed(error, stream);
        }
    }
}
