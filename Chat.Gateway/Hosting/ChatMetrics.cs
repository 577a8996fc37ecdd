using System.Diagnostics.Metrics;

namespace Chat.Gateway.Hosting;

/// <summary>What the gateway counts. The meter is the factory's, which disposes of it.</summary>
internal sealed class ChatMetrics
{
    private readonly UpDownCounter<int> connections;
    private readonly Counter<long> sent;
    private readonly Counter<long> turnedAway;
    private readonly Counter<long> limited;
    private readonly Counter<long> cutOff;

    public ChatMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(ChatMeter.Name);
        connections = meter.CreateUpDownCounter<int>("chat.connections", description: "Open connections");
        sent = meter.CreateCounter<long>("chat.messages.sent", description: "Messages that clients asked to post");
        turnedAway = meter.CreateCounter<long>("chat.connections.turned_away", description: "Clients that could not be taken in and were told to come back");
        limited = meter.CreateCounter<long>("chat.calls.limited", description: "Calls and connections of users who did too much, by limit");
        cutOff = meter.CreateCounter<long>("chat.connections.cut_off", description: "Connections ended because they took too slowly what they were sent");
    }

    public void Connected() => connections.Add(1);

    public void Disconnected() => connections.Add(-1);

    public void MessageSent() => sent.Add(1);

    public void CutOff() => cutOff.Add(1);

    public void TurnedAway() => turnedAway.Add(1);

    public void Limited(string limit) => limited.Add(1, new KeyValuePair<string, object?>("limit", limit));
}
