using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Tests.Gateway.Driver;

/// <summary>What a server says that it has removed, by kind.</summary>
internal sealed class RemovedRows : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, long> rows = new();

    public RemovedRows(IServiceProvider server)
    {
        var meters = server.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == "chat.cleanup.removed" && instrument.Meter.Scope == meters) l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) => rows.AddOrUpdate((string)tags[0].Value!, count, (_, before) => before + count));
        listener.Start();
    }

    public long Of(string kind) => rows.GetValueOrDefault(kind);

    public void Dispose() => listener.Dispose();
}
