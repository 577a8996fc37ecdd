using System.Collections.Concurrent;
using System.Collections.Immutable;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>The subscriptions to the streams of one provider.</summary>
internal sealed class StreamHub(LocalCluster cluster)
{
    private readonly ConcurrentDictionary<StreamId, ImmutableArray<Subscription>> _streams = new();
    private long _number;

    public LocalCluster Cluster => cluster;

    public void Publish<T>(StreamId id, T item)
    {
        if (!_streams.TryGetValue(id, out var subscriptions))
            return;
        var token = new LocalSequenceToken(Interlocked.Increment(ref _number));
        var shared = DeepCopy.IsImmutable(typeof(T));
        foreach (var subscription in subscriptions)
            subscription.Offer(shared ? item! : DeepCopy.Copy(item)!, token);
    }

    public void Add(Subscription subscription) =>
        _streams.AddOrUpdate(subscription.StreamId, [subscription], (_, others) => others.Add(subscription));

    public void Remove(Subscription subscription)
    {
        subscription.Close();
        while (_streams.TryGetValue(subscription.StreamId, out var before))
        {
            var after = before.Remove(subscription);
            if (after.IsEmpty ? _streams.TryRemove(new(subscription.StreamId, before)) : _streams.TryUpdate(subscription.StreamId, after, before))
                return;
        }
    }

    public IEnumerable<Subscription> Of(StreamId id, object consumer) =>
        _streams.TryGetValue(id, out var all) ? all.Where(subscription => subscription.Consumer.Equals(consumer)) : [];

    public void RemoveAll(Predicate<Subscription> predicate)
    {
        foreach (var subscription in _streams.Values.SelectMany(all => all).Where(s => predicate(s)).ToList())
            Remove(subscription);
    }

    /// <summary>Goes on with the grains that a killed silo served.</summary>
    public void Recover(Silo dead)
    {
        foreach (var subscription in _streams.Values.SelectMany(all => all))
            subscription.Recover(dead);
    }
}
