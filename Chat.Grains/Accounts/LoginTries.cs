namespace Chat.Accounts;

/// <summary>A sliding window of tries. Pure; dies with the activation, which outlives the window.</summary>
internal sealed class LoginTries(int most, TimeSpan window)
{
    private readonly Queue<DateTimeOffset> tries = new();

    /// <summary>Counts a try, or says how long to wait.</summary>
    public TimeSpan? Try(DateTimeOffset now)
    {
        if (most == 0) return null;
        while (tries.TryPeek(out var oldest) && oldest + window <= now) tries.Dequeue();
        if (tries.Count >= most) return tries.Peek() + window - now;
        tries.Enqueue(now);
        return null;
    }

    /// <summary>The right password was given.</summary>
    public void Clear() => tries.Clear();
}
