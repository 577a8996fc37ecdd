using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Chat.Metrics;

/// <summary>What the grains count and trace. The meter is the factory's, which disposes of it.</summary>
internal sealed class SiloMetrics
{
    private static readonly ActivitySource Source = new(ChatMeter.Name);

    // Bounds begin at 5 by default, whatever the unit: nearly every commit would be in the first.
    private static readonly InstrumentAdvice<int> BatchBounds = new() { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] };
    private static readonly InstrumentAdvice<double> DurationBounds = new() { HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10] };

    private readonly Counter<long> stored;
    private readonly Histogram<int> batch;
    private readonly Histogram<double> duration;
    private readonly Counter<long> steppedDown;
    private readonly Counter<long> removed;
    private readonly Counter<long> blocked;
    private readonly Counter<long> filtersFailed;

    public SiloMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(ChatMeter.Name);
        stored = meter.CreateCounter<long>("chat.messages.stored", description: "Messages committed");
        batch = meter.CreateHistogram<int>("chat.write.batch", description: "Messages in one commit", tags: null, advice: BatchBounds);
        duration = meter.CreateHistogram<double>("chat.write.duration", "s", "Time of one commit", tags: null, advice: DurationBounds);
        removed = meter.CreateCounter<long>("chat.cleanup.removed", description: "Rows removed because nobody needs them any more, by kind");
        blocked = meter.CreateCounter<long>("chat.messages.blocked", description: "Messages and edits that a filter refused, by filter");
        filtersFailed = meter.CreateCounter<long>("chat.filters.failed", description: "Messages and edits that a filter said nothing of, because it failed, by filter and why");
        steppedDown = meter.CreateCounter<long>("chat.rooms.stepped_down", description: "Activations that gave up because another owns the room, or the outcome of a write is not known");
    }

    public Activity? Writing(int rows) => Source.StartActivity("chat.write")?.SetTag("chat.rows", rows);

    public void Wrote(int rows, int kept, TimeSpan took)
    {
        batch.Record(rows);
        duration.Record(took.TotalSeconds);
        stored.Add(kept);
    }

    public void Removed(string what, int rows) => removed.Add(rows, new KeyValuePair<string, object?>("kind", what));

    public void MessageBlocked(string filter) => blocked.Add(1, new KeyValuePair<string, object?>("filter", filter));

    public void FilterFailed(string filter, string why) =>
        filtersFailed.Add(1, new KeyValuePair<string, object?>("filter", filter), new KeyValuePair<string, object?>("why", why));

    public void SteppedDown() => steppedDown.Add(1);
}
