using System.Collections.Immutable;
using System.Diagnostics;

namespace Chat.Fence;

/// <summary>What the writers have committed.</summary>
internal sealed class Tally
{
    private readonly Lock gate = new();
    private readonly List<double> times = [];

    public int Messages { get; private set; }

    public void Add(int messages, long began)
    {
        var time = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        lock (gate)
        {
            Messages += messages;
            times.Add(time);
        }
    }

    public int Commits() { lock (gate) return times.Count; }

    /// <summary>Milliseconds of the commits from one on, shortest first.</summary>
    public ImmutableArray<double> TimesFrom(int first) { lock (gate) return [.. times.Skip(first).Order()]; }
}
