using System.Diagnostics.Metrics;

namespace Chat.Tests.Streaming;

/// <summary>How many subscribers the producers keep, by the metric, from here on.</summary>
internal sealed class HeldSubscriptions : IDisposable
{
    private readonly MeterListener listener = new();
    private int count;

    private HeldSubscriptions(Func<Instrument, bool> counts, Func<object?, bool> ofProvider)
    {
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == "chat.streams.subscriptions" && counts(instrument)) l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((_, change, tags, _) =>
        {
            if (ofProvider(tags[0].Value)) Interlocked.Add(ref count, change);
        });
        listener.Start();
    }

    public int Count => Volatile.Read(ref count);

    /// <summary>Of all producers of this process; servers of other tests have streams by another name.</summary>
    public static HeldSubscriptions Of(string provider) => new(_ => true, name => name is string given && given == provider);

    /// <summary>Of the silos that have these meters.</summary>
    public static HeldSubscriptions Of(IReadOnlyCollection<IMeterFactory> silos) => new(instrument => silos.Contains(instrument.Meter.Scope), _ => true);

    public void Dispose() => listener.Dispose();
}
