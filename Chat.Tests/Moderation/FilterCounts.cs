using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Tests.Moderation;

/// <summary>What a silo counts of its filters: by metric, filter and, of those that failed, why.</summary>
internal sealed class FilterCounts : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, long> counts = new();

    public FilterCounts(IServiceProvider silo)
    {
        var meters = silo.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name is "chat.messages.blocked" or "chat.filters.failed" && instrument.Meter.Scope == meters) l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) =>
            counts.AddOrUpdate(string.Join(' ', [instrument.Name, .. tags.ToArray().Select(t => t.Value)]), count, (_, before) => before + count));
        listener.Start();
    }

    public long this[string what] => counts.GetValueOrDefault(what);

    public void Dispose() => listener.Dispose();
}
