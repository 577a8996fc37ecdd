namespace Chat.Admin;

/// <summary>Goes along a log: numbers without a hole, and changes in the order of the messages.</summary>
internal sealed class RoomLogCheck
{
    /// <summary>Told at most; more of them tell no more.</summary>
    private const int Most = 20;

    private readonly List<string> faults = [];
    private long posted;

    public IReadOnlyList<string> Faults => faults;

    /// <summary>The number of the last message.</summary>
    public long Seq { get; private set; }

    /// <summary>How many there were.</summary>
    public long Count { get; private set; }

    /// <param name="seq">The message's number.</param>
    /// <param name="rev">That of its last change.</param>
    /// <param name="changed">Whether it was edited or deleted: its rev is then no longer that of its posting.</param>
    public void Add(long seq, long rev, bool changed)
    {
        if (seq != Seq + 1) Tell($"Hole: messages {Seq + 1} to {seq - 1} are missing.");
        if (!changed && rev <= posted) Tell($"Fork: message {seq} has the rev {rev}, and an older one has {posted}.");
        if (!changed) posted = Math.Max(posted, rev);
        (Seq, Count) = (seq, Count + 1);
    }

    private void Tell(string fault)
    {
        if (faults.Count < Most) faults.Add(fault);
    }
}
