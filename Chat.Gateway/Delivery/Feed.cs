using System.Collections.Immutable;

namespace Chat.Gateway.Delivery;

/// <summary>What becomes of the events of one stream. Where it fails, the events are lost and it is told so.</summary>
internal abstract class Feed<TEvent>(ILogger logger, string space, string key) : IAsyncBatchObserver<TEvent>
{
    public Task OnNextAsync(IList<SequentialItem<TEvent>> items)
    {
        Hear([.. items.Select(i => i.Item)]);
        return Task.CompletedTask;
    }

    public Task OnErrorAsync(Exception ex)
    {
        logger.Missed(ex, space, key);
        return Miss();
    }

    public Task OnCompletedAsync() => Task.CompletedTask;

    /// <summary>What came together, in order; must not wait for clients or grains.</summary>
    protected abstract void Hear(ImmutableArray<TEvent> told);

    /// <summary>Events may have been lost before this. What follows waits until it is over.</summary>
    protected abstract Task Miss();

    /// <summary>Not all clients could be told.</summary>
    protected void Lost(Exception error) => logger.NotForwarded(error, space, key);
}
