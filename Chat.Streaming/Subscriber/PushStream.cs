namespace Chat.Streaming.Subscriber;

/// <summary>One stream, as its producer and its subscribers hold it.</summary>
internal sealed class PushStream<T>(StreamId id, PushStreamProvider provider, PushSubscriptions subscriptions) : IAsyncStream<T>
{
    public bool IsRewindable => false;

    public string ProviderName => provider.Name;

    public StreamId StreamId => id;

    public Task OnNextAsync(T item, StreamSequenceToken? token = null) => provider.Publish(id, [item!]);

    public Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null) => provider.Publish(id, [.. batch.Cast<object>()]);

    public Task OnCompletedAsync() => throw new NotSupportedException("A push stream does not end.");

    public Task OnErrorAsync(Exception ex) => throw new NotSupportedException("A push stream carries no errors of its producer.");

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer) => SubscribeAsync(observer, null);

    public async Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token, string? filterData = null)
    {
        if (token is not null) throw new NotSupportedException("A push stream keeps no events to begin from.");
        return await subscriptions.Begin(new PushSubscription<T>(id, provider, subscriptions, observer));
    }

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer) => throw BatchesNotSupported();

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token) => throw BatchesNotSupported();

    public Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles() =>
        Task.FromResult<IList<StreamSubscriptionHandle<T>>>([.. subscriptions.Of(id).OfType<StreamSubscriptionHandle<T>>()]);

    public bool Equals(IAsyncStream<T>? other) => other is PushStream<T> stream && stream.StreamId == id && stream.ProviderName == ProviderName;

    public override bool Equals(object? obj) => Equals(obj as IAsyncStream<T>);

    public override int GetHashCode() => id.GetHashCode();

    public int CompareTo(IAsyncStream<T>? other) => other is null ? 1 : id.CompareTo(other.StreamId);

    public static NotSupportedException BatchesNotSupported() => new("A push stream hands over one event at a time.");
}
