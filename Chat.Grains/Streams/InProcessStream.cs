using System.Collections.Immutable;
using Orleans.Streams;

namespace Chat.Streams;

/// <summary>One stream and its subscribers. Publishing only queues: no subscriber can delay the producer or another subscriber.</summary>
internal sealed class InProcessStream<T>(StreamId id, string providerName) : IAsyncStream<T>
{
    private ImmutableArray<InProcessSubscription<T>> subscribers = [];

    public bool IsRewindable => false;

    public string ProviderName => providerName;

    public StreamId StreamId => id;

    public Task OnNextAsync(T item, StreamSequenceToken? token = null)
    {
        foreach (var subscriber in subscribers) subscriber.Offer(item);
        return Task.CompletedTask;
    }

    public Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null)
    {
        foreach (var item in batch) OnNextAsync(item);
        return Task.CompletedTask;
    }

    public Task OnCompletedAsync() => throw new NotSupportedException("A conversation's stream does not end.");

    public Task OnErrorAsync(Exception ex) => throw new NotSupportedException("A conversation's stream carries no errors.");

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer)
    {
        var subscription = new InProcessSubscription<T>(this, observer);
        ImmutableInterlocked.Update(ref subscribers, static (all, added) => all.Add(added), subscription);
        return Task.FromResult<StreamSubscriptionHandle<T>>(subscription);
    }

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token, string? filterData = null) =>
        token is null ? SubscribeAsync(observer) : throw new NotSupportedException("These streams keep no events to begin from.");

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer) => throw BatchesNotSupported();

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token) => throw BatchesNotSupported();

    public Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles() => Task.FromResult<IList<StreamSubscriptionHandle<T>>>([.. subscribers]);

    public void Remove(InProcessSubscription<T> subscription) =>
        ImmutableInterlocked.Update(ref subscribers, static (all, gone) => all.Remove(gone), subscription);

    public bool Equals(IAsyncStream<T>? other) => other is InProcessStream<T> stream && stream.StreamId == id;

    public override bool Equals(object? obj) => Equals(obj as IAsyncStream<T>);

    public override int GetHashCode() => id.GetHashCode();

    public int CompareTo(IAsyncStream<T>? other) => other is null ? 1 : id.CompareTo(other.StreamId);

    public static NotSupportedException BatchesNotSupported() => new("These streams deliver one event at a time.");
}
