using Orleans.Streams;

namespace Chat.Streams;

/// <summary>
/// A subscriber and what waits for it: delivered in order, one at a time, on the thread pool. The backlog is bounded; on overflow it is dropped and
/// the subscriber is told of the gap, because a subscriber that far behind is better served by catching up.
/// </summary>
internal sealed class InProcessSubscription<T>(InProcessStream<T> stream, IAsyncObserver<T> observer) : StreamSubscriptionHandle<T>, IThreadPoolWorkItem
{
    private const int MaxBacklog = 10_000;

    private readonly Lock gate = new();
    private readonly Queue<T> backlog = new();
    private bool delivering;
    private bool overflowed;
    private bool closed;

    public override StreamId StreamId => stream.StreamId;

    public override string ProviderName => stream.ProviderName;

    public override Guid HandleId { get; } = Guid.NewGuid();

    public void Offer(T item)
    {
        lock (gate)
        {
            if (closed) return;
            if (backlog.Count == MaxBacklog)
            {
                backlog.Clear();
                overflowed = true;
            }
            backlog.Enqueue(item);
            if (delivering) return;
            delivering = true;
        }
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    void IThreadPoolWorkItem.Execute() => _ = Deliver();

    public override Task UnsubscribeAsync()
    {
        lock (gate)
        {
            closed = true;
            backlog.Clear();
        }
        stream.Remove(this);
        return Task.CompletedTask;
    }

    public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null) =>
        throw new NotSupportedException("A subscription of one process ends with its subscriber; subscribe again.");

    public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token = null) =>
        throw InProcessStream<T>.BatchesNotSupported();

    public override bool Equals(StreamSubscriptionHandle<T>? other) => other?.HandleId == HandleId;

    public override bool Equals(object? obj) => Equals(obj as StreamSubscriptionHandle<T>);

    public override int GetHashCode() => HandleId.GetHashCode();

    private async Task Deliver()
    {
        while (Next(out var item, out var gap))
        {
            try
            {
                if (gap) await observer.OnErrorAsync(new DataNotAvailableException($"Events of {StreamId} were dropped."));
                await observer.OnNextAsync(item!);
            }
            catch (Exception error)
            {
                await Fail(error);
            }
        }
    }

    /// <summary>The observer failed, so what it was given is lost to it. One that cannot take that word either is let go.</summary>
    private async Task Fail(Exception error)
    {
        try
        {
            await observer.OnErrorAsync(error);
        }
        catch
        {
            await UnsubscribeAsync();
        }
    }

    private bool Next(out T? item, out bool gap)
    {
        lock (gate)
        {
            gap = overflowed;
            overflowed = false;
            delivering = backlog.TryDequeue(out item);
            return delivering;
        }
    }
}
