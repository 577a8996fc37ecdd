namespace Chat.Streaming.Subscriber;

/// <summary>One stream, as its producer and its subscribers hold it.</summary>
internal sealed class PushStream<T>(StreamId id, PushStreamProvider provider) : IAsyncStream<T>
{
    public bool IsRewindable => false;

    public string ProviderName => provider.Name;

    public StreamId StreamId => id;

    public Task OnNextAsync(T item, StreamSequenceToken? token = null) => provider.Publish(id, [item!]);

    public Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null) =>
        provider.Publish(id, [.. batch.Cast<object>()]);

    public Task OnCompletedAsync() => throw new NotSupportedException("A push stream does not end.");

    public Task OnErrorAsync(Exception ex) => throw new NotSupportedException("A push stream carries no errors of its producer.");

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer) => SubscribeAsync(observer, null);

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(
        IAsyncObserver<T> observer, StreamSequenceToken? token, string? filterData = null) =>
        Begin(new OneByOne<T>(observer), batch: 1, token);

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer) => SubscribeAsync(observer, null);

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token) =>
        Begin(observer, batch: int.MaxValue, token);

    public Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles() =>
        Task.FromResult<IList<StreamSubscriptionHandle<T>>>([.. provider.Subscriptions.Of(id).OfType<StreamSubscriptionHandle<T>>()]);

    public bool Equals(IAsyncStream<T>? other) =>
        other is PushStream<T> stream && stream.StreamId == id && stream.ProviderName == ProviderName;

    public override bool Equals(object? obj) => Equals(obj as IAsyncStream<T>);

    public override int GetHashCode() => id.GetHashCode();

    public int CompareTo(IAsyncStream<T>? other) => other is null ? 1 : id.CompareTo(other.StreamId);

    private async Task<StreamSubscriptionHandle<T>> Begin(IAsyncBatchObserver<T> observer, int batch, StreamSequenceToken? token)
    {
        if (token is not null) throw new NotSupportedException("A push stream keeps no events to begin from.");
        var subscription = new PushSubscription<T>(id, provider, observer, batch);
        await provider.Subscriptions.Begin(subscription);
        return subscription;
    }
}
