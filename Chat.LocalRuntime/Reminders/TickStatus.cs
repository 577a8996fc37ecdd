namespace Orleans.Runtime;

/// <summary>When a reminder began, how often it comes, and when this tick is. All times are UTC.</summary>
[Immutable]
public readonly struct TickStatus(DateTime firstTickTime, TimeSpan period, DateTime timeStamp)
{
    public DateTime FirstTickTime { get; } = firstTickTime;
    public TimeSpan Period { get; } = period;
    public DateTime CurrentTickTime { get; } = timeStamp;

    public override string ToString() => $"<{FirstTickTime}, {Period}, {CurrentTickTime}>";
}
