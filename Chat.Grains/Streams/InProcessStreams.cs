using System.Collections.Concurrent;
using Orleans.Streams;

namespace Chat.Streams;

/// <summary>
/// Streams within one process, for a silo and a gateway that share it: an event is queued for each subscriber when it is published,
/// and delivered in order. Behind the ordinary interfaces of Orleans, whose polled providers may begin a new subscription behind an
/// event that came at the same time (decision 5).
/// </summary>
internal sealed class InProcessStreams(string name) : IStreamProvider
{
    private readonly ConcurrentDictionary<StreamId, object> streams = new();

    public string Name => name;

    public bool IsRewindable => false;

    public IAsyncStream<T> GetStream<T>(StreamId streamId) =>
        (IAsyncStream<T>)streams.GetOrAdd(streamId, static (id, name) => new InProcessStream<T>(id, name), name);
}
