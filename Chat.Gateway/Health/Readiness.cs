namespace Chat.Gateway.Health;

/// <summary>Whether this process wants new clients; off for good once it begins to stop.</summary>
internal sealed class Readiness
{
    private volatile bool leaving;

    public bool IsLeaving => leaving;

    public void Leave() => leaving = true;
}
