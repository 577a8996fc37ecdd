using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans.Local;

/// <inheritdoc/>
internal sealed class LocalSubscriptionHandle<T>(Subscription<T> subscription, string providerName) : StreamSubscriptionHandle<T>
{
    public override StreamId StreamId => subscription.StreamId;
    public override string ProviderName => providerName;
    public override Guid HandleId => subscription.Id;

    public void Attach(IAsyncObserver<T> observer)
    {
        if (subscription.Consumer is GrainId)
            StreamConsumers.Of(RuntimeContext.Current!).Set(subscription.Id, observer);
        else
            subscription.ClientObserver = observer;
    }

    public override Task UnsubscribeAsync()
    {
        subscription.Hub.Remove(subscription);
        RuntimeContext.Current?.GetComponent<StreamConsumers>()?.Remove(subscription.Id);
        return Task.CompletedTask;
    }

    public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null)
    {
        Attach(observer);
        return Task.FromResult<StreamSubscriptionHandle<T>>(this);
    }

    public override bool Equals(StreamSubscriptionHandle<T>? other) => other?.HandleId == HandleId;

    public override bool Equals(object? obj) => Equals(obj as StreamSubscriptionHandle<T>);

    public override int GetHashCode() => HandleId.GetHashCode();
}
