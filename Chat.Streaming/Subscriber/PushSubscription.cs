using System.Collections.Immutable;

namespace Chat.Streaming.Subscriber;

/// <summary>
/// A subscriber's end of one stream: puts what comes in order, leaves out repeats, tells of gaps, and hands over at most
/// <paramref name="atMost"/> events at a time.
/// </summary>
internal sealed class PushSubscription<T>(StreamId stream, PushStreamProvider provider, IAsyncBatchObserver<T> observer, int atMost)
    : StreamSubscriptionHandle<T>, IPushSubscription
{
    // A batch that the producer gave up waiting for may still be on its way when it comes again.
    private readonly SemaphoreSlim turns = new(1);
    private readonly PushSubscriptions all = provider.Subscriptions;
    private readonly IPushProducer producer = provider.ProducerOf(stream);
    private Guid feed;
    private long next = 1;
    private volatile bool closed;

    public override StreamId StreamId => stream;

    public override string ProviderName => provider.Name;

    public override Guid HandleId { get; } = Guid.NewGuid();

    public SiloAddress? Silo { get; private set; }

    public bool IsClosed => closed;

    public PushPosition? Position
    {
        get
        {
            lock (turns) return closed || feed == Guid.Empty ? null : new PushPosition(feed, next);
        }
    }

    public Task Renewing { get; set; } = Task.CompletedTask;

    public async Task Renew(IPushSubscriber self)
    {
        var lease = await producer.Subscribe(stream, HandleId, self);
        Silo = lease.Silo;
        await InTurn(() => Follow(lease.Feed, lease.Settled));
        // The producer may have heard of the end before this.
        if (closed) await producer.Unsubscribe(stream, HandleId);
    }

    public async Task Take(PushBatch batch)
    {
        var end = batch.First + batch.Events.Length;
        await InTurn(async () =>
        {
            await Follow(batch.Feed, batch.First);
            while (next < end && !closed)
            {
                var some = batch.Events.Slice((int)(next - batch.First), (int)Math.Min(end - next, atMost));
                MoveTo(feed, next + some.Length);
                await Hand(some);
            }
        });
        if (!closed) await producer.Taken(stream, HandleId, batch.Feed, end);
    }

    public Task Miss() => InTurn(() =>
    {
        if (feed == Guid.Empty) MoveTo(Guid.NewGuid(), next);
        return Task.CompletedTask;
    });

    public override async Task UnsubscribeAsync()
    {
        closed = true;
        all.Forget(this);
        await producer.Unsubscribe(stream, HandleId);
    }

    public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null) =>
        ResumeAsync(new OneByOne<T>(observer), token);

    public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token = null) =>
        throw new NotSupportedException("A push subscription ends with its process; subscribe again.");

    public override bool Equals(StreamSubscriptionHandle<T>? other) => other?.HandleId == HandleId;

    public override bool Equals(object? obj) => Equals(obj as StreamSubscriptionHandle<T>);

    public override int GetHashCode() => HandleId.GetHashCode();

    private async Task InTurn(Func<Task> what)
    {
        await turns.WaitAsync();
        try
        {
            if (!closed) await what();
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>
    /// Tells of the gap where the count is another than before, because the producer began anew and what it told in between went past
    /// this subscription, and where the next event will not come any more.
    /// </summary>
    private async Task Follow(Guid now, long settled)
    {
        var isGap = now == feed ? settled > next : feed != Guid.Empty || settled > 1;
        MoveTo(now, now == feed ? Math.Max(next, settled) : settled);
        if (!isGap) return;
        all.Metrics.Gap();
        await Tell(new DataNotAvailableException($"Events of {stream} did not reach this subscriber."));
    }

    /// <summary>In turn; the position is read at any time.</summary>
    private void MoveTo(Guid feed, long next)
    {
        lock (turns) (this.feed, this.next) = (feed, next);
    }

    /// <summary>An observer that fails has lost the events; it is told so and gets the next.</summary>
    private async Task Hand(ImmutableArray<object> events)
    {
        try
        {
            await observer.OnNextAsync([.. events.Select(e => new SequentialItem<T>((T)e, null!))]);
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
