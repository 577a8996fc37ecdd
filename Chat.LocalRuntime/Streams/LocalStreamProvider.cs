using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans.Local;

/// <inheritdoc/>
internal sealed class LocalStreamProvider(CallOrigin origin, string name) : IStreamProvider, IDisposable
{
    public string Name => name;
    public bool IsRewindable => false;
    public CallOrigin Origin => origin;
    public StreamHub Hub => origin.Cluster.Part(name, () => new StreamHub(origin.Cluster));

    public IAsyncStream<T> GetStream<T>(StreamId streamId) => new LocalStream<T>(this, streamId);

    public void Dispose()
    {
        if (origin is LocalClient { IsConnected: true })
            Hub.RemoveAll(subscription => ReferenceEquals(subscription.Consumer, origin));
    }
}
