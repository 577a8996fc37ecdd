namespace Chat.Accounts;

/// <summary>A sliding window of tries. Grain state: only the account's own grain reads it, and a lost silo must not hand out new tries.</summary>
[GenerateSerializer, Alias("chat.LoginTries")]
public sealed class LoginTries
{
    /// <summary>Moments of the tries that count, oldest first; never more than the most allowed.</summary>
    [Id(0)]
    public List<DateTimeOffset> Tries { get; set; } = [];

    /// <summary>Counts a try, or says how long to wait.</summary>
    /// <param name="most">Tries within the window; 0 is no limit.</param>
    /// <param name="window">The window.</param>
    /// <param name="now">When.</param>
    public TimeSpan? Try(int most, TimeSpan window, DateTimeOffset now)
    {
        if (most == 0) return null;
        Tries.RemoveAll(t => t + window <= now);
        if (Tries.Count >= most) return Tries[0] + window - now;
        Tries.Add(now);
        return null;
    }
}
