namespace Chat.Presence;

/// <summary>
/// A gateway is there, as far as this silo has heard, and who must know when it is not. One that is over is never renewed: what is said later
/// belongs to another lease. Used by any thread.
/// </summary>
/// <param name="gateway">Which.</param>
/// <param name="number">Of how many of that gateway's this is the last, at this silo.</param>
internal sealed class GatewayLease(string gateway, int number)
{
    private readonly HashSet<Action<GatewayLease>> watchers = [];
    private long heard;

    public string Gateway => gateway;

    public int Number => number;

    public bool IsOver { get; private set; }

    /// <summary>When the gateway last said something.</summary>
    public DateTimeOffset HeardAt { get; private set; }

    /// <summary>False where it is over.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="watcher">Called once when the lease is over; null for nobody more.</param>
    public bool Renew(TimeProvider time, Action<GatewayLease>? watcher)
    {
        lock (watchers)
        {
            if (IsOver) return false;
            (heard, HeardAt) = (time.GetTimestamp(), time.GetUtcNow());
            if (watcher is not null) watchers.Add(watcher);
            return true;
        }
    }

    public void Forget(Action<GatewayLease> watcher)
    {
        lock (watchers) watchers.Remove(watcher);
    }

    /// <summary>Who must know that it is over now; null where it is not.</summary>
    public Action<GatewayLease>[]? End(TimeProvider time, TimeSpan length)
    {
        lock (watchers)
        {
            if (IsOver || time.GetElapsedTime(heard) < length) return null;
            IsOver = true;
            Action<GatewayLease>[] told = [.. watchers];
            watchers.Clear();
            return told;
        }
    }
}
