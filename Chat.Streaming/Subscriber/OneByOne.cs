namespace Chat.Streaming.Subscriber;

/// <summary>An observer of events as one of batches; is given batches of one.</summary>
internal sealed class OneByOne<T>(IAsyncObserver<T> observer) : IAsyncBatchObserver<T>
{
    public Task OnNextAsync(IList<SequentialItem<T>> items) => observer.OnNextAsync(items[0].Item, items[0].Token);

    public Task OnCompletedAsync() => observer.OnCompletedAsync();

    public Task OnErrorAsync(Exception ex) => observer.OnErrorAsync(ex);
}
