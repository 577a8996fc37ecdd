using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans.Local;

/// <summary>A stream within the process. Publishing only queues for each subscriber.</summary>
internal sealed class LocalStream<T>(LocalStreamProvider provider, StreamId id) : IAsyncStream<T>
{
    public bool IsRewindable => false;
    public string ProviderName => provider.Name;
    public StreamId StreamId => id;

    public Task OnNextAsync(T item, StreamSequenceToken? token = null)
    {
        provider.Hub.Publish(id, item);
        return Task.CompletedTask;
    }

    public Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null)
    {
        foreach (var item in batch)
            provider.Hub.Publish(id, item);
        return Task.CompletedTask;
    }

    public Task OnErrorAsync(Exception ex) => throw new NotSupportedException("A producer cannot fail a stream.");

    public Task OnCompletedAsync() => throw new NotSupportedException("A producer cannot complete a stream.");

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer) => SubscribeAsync(observer, null);

    /// <exception cref="NotSupportedException">A place or a filter was given: subscriptions start with the next event.</exception>
    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token, string? filterData = null)
    {
        ArgumentNullException.ThrowIfNull(observer);
        if (token is not null || filterData is not null)
            throw new NotSupportedException("Streams here cannot be rewound or filtered.");
        var subscription = new Subscription<T>(provider.Hub, id, Consumer(), provider.Origin);
        var handle = new LocalSubscriptionHandle<T>(subscription, provider.Name);
        handle.Attach(observer);
        provider.Hub.Add(subscription);
        return Task.FromResult<StreamSubscriptionHandle<T>>(handle);
    }

    public Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles() => Task.FromResult<IList<StreamSubscriptionHandle<T>>>(
        [.. provider.Hub.Of(id, Consumer()).OfType<Subscription<T>>().Select(s => new LocalSubscriptionHandle<T>(s, provider.Name))]);

    public bool Equals(IAsyncStream<T>? other) => other is not null && other.ProviderName == ProviderName && other.StreamId == id;

    public override bool Equals(object? obj) => Equals(obj as IAsyncStream<T>);

    public override int GetHashCode() => id.GetHashCode();

    public int CompareTo(IAsyncStream<T>? other) => other is null ? 1 : id.CompareTo(other.StreamId);

    private object Consumer() => RuntimeContext.Current is { Class.IsObserver: false } activation ? activation.GrainId : provider.Origin;
}
