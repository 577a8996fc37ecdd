namespace Chat.Gateway.Subscriptions;

/// <summary>This process's one subscription to one stream, held by whoever needs it. Kept for a while after the last holder, for those who come straight back.</summary>
internal sealed class StreamSubscription<TEvent>(string space, string key, StreamHub<TEvent> hub, IStreamListener<TEvent> listener) : IAsyncObserver<TEvent>
{
    private readonly Lock gate = new();
    private int holders;
    private bool closed;
    private Task? ready;
    private DateTimeOffset idleSince;
    private StreamSubscriptionHandle<TEvent>? handle;

    public string Key => key;

    private bool IsClosed
    {
        get
        {
            lock (gate) return closed;
        }
    }

    /// <summary>Null when it is closed already. Otherwise completes when events flow, or when they did not at the first try.</summary>
    public Task? TryHold()
    {
        lock (gate)
        {
            if (closed) return null;
            holders++;
            return ready ??= Task.Run(Begin);
        }
    }

    /// <summary>Answers whether nobody holds it any more.</summary>
    public bool Release(DateTimeOffset now)
    {
        lock (gate)
        {
            idleSince = now;
            return --holders == 0;
        }
    }

    /// <summary>Closes it if nobody has held it since then.</summary>
    public bool CloseIfIdle(DateTimeOffset since)
    {
        lock (gate)
        {
            if (closed || holders > 0 || idleSince > since) return false;
            closed = true;
        }
        _ = End();
        return true;
    }

    public Task OnNextAsync(TEvent item, StreamSequenceToken? token = null)
    {
        try
        {
            listener.Hear(item);
        }
        catch (Exception error)
        {
            hub.Logger.NotForwarded(error, space, key);
        }
        return Task.CompletedTask;
    }

    public Task OnCompletedAsync() => Task.CompletedTask;

    public Task OnErrorAsync(Exception ex)
    {
        hub.Logger.Missed(ex, space, key);
        listener.Miss();
        return Task.CompletedTask;
    }

    private async Task Begin()
    {
        if (!await Subscribe()) _ = KeepTrying();
    }

    private async Task<bool> Subscribe()
    {
        var stream = hub.Streams.GetStream<TEvent>(StreamId.Create(space, key));
        var began = hub.Time.GetTimestamp();
        try
        {
            using (await hub.Turn()) handle = await stream.SubscribeAsync(this);
        }
        catch (Exception error)
        {
            hub.Logger.NotSubscribed(error, space, key);
            return false;
        }
        // Those who wait for it have gone on by now, without its events.
        if (hub.Time.GetElapsedTime(began) > StreamHub<TEvent>.Patience) listener.Miss();
        if (IsClosed) await End();
        return true;
    }

    private async Task KeepTrying()
    {
        do
        {
            await Task.Delay(StreamHub<TEvent>.RetryDelay * (0.5 + Random.Shared.NextDouble()), hub.Time);
            if (IsClosed) return;
        }
        while (!await Subscribe());
        listener.Miss();
    }

    private async Task End()
    {
        if (Interlocked.Exchange(ref handle, null) is not { } held) return;
        try
        {
            await held.UnsubscribeAsync();
        }
        catch (Exception error)
        {
            hub.Logger.NotUnsubscribed(error, space, key);
        }
    }
}
