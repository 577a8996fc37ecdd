using System.Diagnostics.Metrics;

namespace Chat.Gateway.Hosting;

/// <summary>What the gateway counts. The meter is the factory's, which disposes of it.</summary>
internal sealed class ChatMetrics
{
    /// <summary>From those who are refused at once to those of a working day.</summary>
    private static readonly InstrumentAdvice<double> DurationBounds = new() { HistogramBucketBoundaries = [1, 10, 60, 300, 1_800, 3_600, 14_400, 43_200, 86_400] };

    private readonly UpDownCounter<int> connections;
    private readonly Histogram<double> duration;
    private readonly Counter<long> sent;
    private readonly Counter<long> turnedAway;
    private readonly Counter<long> limited;
    private readonly Counter<long> cutOff;

    public ChatMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(ChatMeter.Name);
        connections = meter.CreateUpDownCounter<int>("chat.connections", description: "Open connections");
        duration = meter.CreateHistogram("chat.connections.duration", "s", "How long connections lived", null, DurationBounds);
        sent = meter.CreateCounter<long>("chat.messages.sent", description: "Messages that clients asked to post");
        turnedAway = meter.CreateCounter<long>("chat.connections.turned_away", description: "Clients that could not be taken in and were told to come back");
        limited = meter.CreateCounter<long>("chat.calls.limited", description: "Calls and connections of users who did too much, by limit");
        cutOff = meter.CreateCounter<long>("chat.connections.cut_off", description: "Connections ended because they took too slowly what they were sent");
    }

    public void Connected() => connections.Add(1);

    public void Disconnected() => connections.Add(-1);

    /// <summary>A connection is over, whether it was taken in or not.</summary>
    public void Lasted(TimeSpan time) => duration.Record(time.TotalSeconds);

    public void MessageSent() => sent.Add(1);

    public void CutOff() => cutOff.Add(1);

    public void TurnedAway() => turnedAway.Add(1);

    public void Limited(string limit) => limited.Add(1, new KeyValuePair<string, object?>("limit", limit));
}
