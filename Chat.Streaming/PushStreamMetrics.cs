using System.Diagnostics.Metrics;

namespace Chat.Streaming;

/// <summary>What the push streams count, in the meter <c>Chat</c>.</summary>
internal sealed class PushStreamMetrics : IDisposable
{
    private readonly Meter meter;
    private readonly UpDownCounter<int> subscriptions;
    private readonly Counter<long> delivered;
    private readonly Counter<long> gaps;
    private readonly Counter<long> lapsed;

    public PushStreamMetrics(IMeterFactory meters)
    {
        meter = meters.Create(ChatMeter.Name);
        subscriptions = meter.CreateUpDownCounter<int>(
            "chat.streams.subscriptions", description: "Subscribers that the producing grains here keep");
        delivered = meter.CreateCounter<long>("chat.streams.delivered", description: "Events handed to subscribers, once for each");
        gaps = meter.CreateCounter<long>("chat.streams.gaps", description: "Gaps that subscribers here were told of");
        lapsed = meter.CreateCounter<long>("chat.streams.dropped", description: "Subscribers forgotten because their lease ran out");
    }

    public void Subscribed(string provider) => subscriptions.Add(1, Of(provider));

    public void Ended(string provider) => subscriptions.Add(-1, Of(provider));

    public void Lapsed() => lapsed.Add(1);

    public void Delivered(int events) => delivered.Add(events);

    public void Gap() => gaps.Add(1);

    public void Dispose() => meter.Dispose();

    private static KeyValuePair<string, object?> Of(string provider) => new("provider", provider);
}
