using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans.Local;

/// <summary>
/// One subscriber of one stream and what waits for it. Events are delivered in order, one in flight. The backlog is bounded:
/// beyond it new events are dropped, so that a slow subscriber costs bounded memory and delays nobody, and the subscriber
/// is told of the gap at its place in the stream.
/// </summary>
internal abstract class Subscription(StreamHub hub, StreamId streamId, object consumer)
{
    private const int MaxBacklog = 10_000;

    private readonly Lock _gate = new();
    private readonly Queue<(object? Item, StreamSequenceToken Token)> _backlog = new();
    private bool _delivering;
    private bool _missed;
    private bool _closed;

    public Guid Id { get; } = Guid.NewGuid();
    public StreamId StreamId => streamId;
    public StreamHub Hub => hub;

    /// <summary>The id of the grain that subscribed, or the client.</summary>
    public object Consumer => consumer;

    public void Offer(object item, StreamSequenceToken token)
    {
        lock (_gate)
        {
            if (_closed)
                return;
            if (_backlog.Count >= MaxBacklog)
            {
                if (!_missed)
                    hub.Cluster.Log.SubscriberOverflowed(streamId);
                _missed = true;
                return;
            }

            if (_missed)
                _backlog.Enqueue((null, token));
            _missed = false;
            _backlog.Enqueue((item, token));
            if (_delivering)
                return;
            _delivering = true;
        }

        Schedule();
    }

    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            _backlog.Clear();
        }
    }

    public abstract void Recover(Silo dead);

    /// <summary>Arranges for <see cref="DeliverNextAsync"/>.</summary>
    protected abstract void Schedule();

    protected abstract Task DeliverAsync(object target, object? item, StreamSequenceToken token);

    /// <summary>Delivers the oldest event, if any, to its observer, or drops it where there is none.</summary>
    /// <returns>Whether more is waiting; if so it is for the caller to go on.</returns>
    protected async Task<bool> DeliverNextAsync(object? observer)
    {
        (object? Item, StreamSequenceToken Token) next;
        lock (_gate)
        {
            if (!_backlog.TryDequeue(out next))
                return _delivering = false;
        }

        try
        {
            if (observer is not null)
                await DeliverAsync(observer, next.Item, next.Token);
        }
        catch (Exception e)
        {
            hub.Cluster.Log.SubscriberFailed(e, streamId);
        }

        lock (_gate)
            return _delivering = _backlog.Count > 0;
    }
}
