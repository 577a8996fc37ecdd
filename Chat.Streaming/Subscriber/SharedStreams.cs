namespace Chat.Streaming.Subscriber;

/// <summary>
/// The push streams of one namespace that this process needs: one subscription per stream, however many hold it, with the observer that
/// <paramref name="observe"/> makes for its key. Kept for <see cref="PushStreamOptions.Linger"/> after the last holder.
/// </summary>
public sealed class SharedStreams<T>(IStreamProvider provider, string space, Func<string, IAsyncBatchObserver<T>> observe)
{
    private readonly PushStreamProvider streams = (PushStreamProvider)provider;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Shared> shared = [];

    private PushSubscriptions All => streams.Subscriptions;

    /// <summary>
    /// Holds the stream until released. Completes when events flow, or after <see cref="PushStreamOptions.Patience"/>; then it is tried
    /// on, and the observer is told of the gap when it succeeds. Never fails.
    /// </summary>
    public Task Hold(string key)
    {
        lock (gate)
        {
            if (!shared.TryGetValue(key, out var stream)) shared.Add(key, stream = Begin(key));
            stream.Holders++;
            return stream.Ready;
        }
    }

    /// <summary>As often as it was held.</summary>
    public void Release(string key)
    {
        lock (gate)
        {
            if (shared.TryGetValue(key, out var stream) && --stream.Holders == 0) _ = EndIfIdle(key, stream, ++stream.TimesIdle);
        }
    }

    private Shared Begin(string key)
    {
        var subscription = new PushSubscription<T>(StreamId.Create(space, key), streams, observe(key), int.MaxValue);
        return new Shared(subscription, Task.Run(() => All.Keep(subscription)));
    }

    private async Task EndIfIdle(string key, Shared stream, int time)
    {
        await All.Pause(All.Options.Linger);
        lock (gate)
        {
            if (stream.Holders > 0 || stream.TimesIdle != time || All.IsEnding) return;
            shared.Remove(key);
        }
        try
        {
            await stream.Subscription.UnsubscribeAsync();
        }
        catch (Exception error)
        {
            All.Logger.NotUnsubscribed(error, stream.Subscription.StreamId);
        }
    }

    private sealed record Shared(PushSubscription<T> Subscription, Task Ready)
    {
        public int Holders { get; set; }

        public int TimesIdle { get; set; }
    }
}
