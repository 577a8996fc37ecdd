namespace Chat.Health;

/// <summary>Whether this process wants new work; off for good once it begins to stop.</summary>
public sealed class Readiness
{
    private volatile bool leaving;

    /// <summary>It has begun to stop.</summary>
    public bool IsLeaving => leaving;

    /// <summary>It begins to stop.</summary>
    public void Leave() => leaving = true;
}
