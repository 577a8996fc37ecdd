using System.Diagnostics.Metrics;

namespace Chat.Tests.Streaming;

/// <summary>How many subscribers the producers of the silos with these meters keep, by the metric, from here on.</summary>
internal sealed class HeldSubscriptions : IDisposable
{
    private readonly MeterListener listener = new();
    private int count;

    public HeldSubscriptions(IReadOnlyCollection<IMeterFactory> silos)
    {
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == "chat.streams.subscriptions" && silos.Contains(instrument.Meter.Scope)) l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((_, change, _, _) => Interlocked.Add(ref count, change));
        listener.Start();
    }

    public int Count => Volatile.Read(ref count);

    public void Dispose() => listener.Dispose();
}
