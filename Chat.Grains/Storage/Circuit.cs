namespace Chat.Storage;

/// <summary>
/// While the database is away, callers are told at once instead of each finding out by itself; every second one of them may look
/// whether it is back.
/// </summary>
internal sealed class Circuit(TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Zero: closed. Otherwise the time, in ticks of the clock, of the last look.
    private long lookedAt;

    /// <summary>Errors: unavailable.</summary>
    public void Enter()
    {
        var last = Volatile.Read(ref lookedAt);
        if (last == 0) return;
        var isTime = time.GetElapsedTime(last) >= Pause && Interlocked.CompareExchange(ref lookedAt, Now, last) == last;
        if (!isTime) throw Refuse.DatabaseAway();
    }

    /// <summary>The database was found away.</summary>
    public void Open() => Volatile.Write(ref lookedAt, Now);

    /// <summary>The database answered.</summary>
    public void Close()
    {
        if (Volatile.Read(ref lookedAt) != 0) Volatile.Write(ref lookedAt, 0);
    }

    private long Now => Math.Max(1, time.GetTimestamp());
}
