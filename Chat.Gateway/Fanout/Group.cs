namespace Chat.Gateway.Fanout;

/// <summary>The connections of a room's members here. Read far more often than changed: readers get an array that nobody changes.</summary>
internal sealed class Group
{
    private readonly HashSet<Listener> members = [];
    private Listener[]? snapshot = [];

    /// <summary>No one is in it any more, and it takes no one: whoever comes makes another.</summary>
    public bool IsClosed { get; private set; }

    public Listener[] Members
    {
        get
        {
            lock (members) return snapshot ??= [.. members];
        }
    }

    /// <summary>False where it is closed.</summary>
    public bool TryAdd(Listener listener)
    {
        lock (members)
        {
            if (IsClosed) return false;
            if (members.Add(listener)) snapshot = null;
            return true;
        }
    }

    /// <summary>Answers whether that was the last one, with whom it closes.</summary>
    public bool Remove(Listener listener)
    {
        lock (members)
        {
            if (!members.Remove(listener)) return false;
            snapshot = null;
            return IsClosed = members.Count == 0;
        }
    }
}
