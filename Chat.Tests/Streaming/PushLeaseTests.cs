using Chat.Streaming.Subscriber;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Streaming;

/// <summary>Leases of many subscriptions that are renewed together.</summary>
public sealed class PushLeaseTests : IAsyncLifetime
{
    private static readonly TimeSpan TwoLeases = PushCluster.Lease * 2;

    private readonly PushCluster cluster = new();

    public Task InitializeAsync() => cluster.InitializeAsync();

    public Task DisposeAsync() => cluster.DisposeAsync();

    [Fact]
    public async Task They_are_kept_without_a_call_to_each_producer()
    {
        var listeners = await Listen("kept", 100);

        // One by one it would be four calls for each in that time; a busy machine may lose a lease now and then.
        await Waiting.Always(() => Task.FromResult(Keys("kept", 100).Sum(key => PusherGrain.Subscribes[key]) < 250), "producers were left alone", TwoLeases);

        await Task.WhenAll(Keys("kept", 100).Select(key => cluster.Pusher(key).Publish(1, 1)));
        await Task.WhenAll(listeners.Select(l => l.Gets(1)));
    }

    [Fact]
    public async Task One_that_the_producer_has_forgotten_begins_anew_and_the_gap_is_told()
    {
        var listeners = await Listen("forgotten", 3);
        var provider = (PushStreamProvider)cluster.Cluster.Client.GetStreamProvider(PushCluster.Streams);
        var stream = PushCluster.StreamOf("forgotten-1");
        await provider.ProducerOf(stream).Unsubscribe(stream, listeners[1].Handle.HandleId);
        await cluster.Pusher("forgotten-1").Publish(1, 1);

        await listeners[1].HearsOfGap();

        await cluster.Pusher("forgotten-1").Publish(2, 1);
        await listeners[1].Gets(2);
        Assert.Equal((0, 0), (listeners[0].Gaps, listeners[2].Gaps));
    }

    [Fact]
    public async Task Silos_that_cannot_renew_them_together_are_asked_one_by_one()
    {
        cluster.IsOld = true;
        using var held = new HeldSubscriptions(cluster.SiloMeters);
        await Listen("old", 20);

        await Waiting.Always(() => Task.FromResult(held.Count == 20), "all were kept", TwoLeases);

        Assert.All(Keys("old", 20), key => Assert.InRange(PusherGrain.Subscribes[key], 2, 20));
    }

    [Fact]
    public async Task A_producer_is_not_collected_as_idle_while_somebody_listens()
    {
        var listener = await cluster.Listen("idle");
        await cluster.Pusher("idle-alone").Publish(1, 1);
        var silos = cluster.Cluster.Client.GetGrain<IManagementGrain>(0);

        await silos.ForceActivationCollection(TimeSpan.Zero);
        await Waiting.Until(() => Task.FromResult(PusherGrain.Ends.ContainsKey("idle-alone")), "the one without a listener ended");
        Assert.False(PusherGrain.Ends.ContainsKey("idle"));

        await listener.Handle.UnsubscribeAsync();
        await Waiting.Until(
            async () =>
            {
                await silos.ForceActivationCollection(TimeSpan.Zero);
                return PusherGrain.Ends.ContainsKey("idle");
            },
            "it ended after its listener");
    }

    private static IEnumerable<string> Keys(string name, int count) => Enumerable.Range(0, count).Select(i => $"{name}-{i}");

    private Task<Listener[]> Listen(string name, int count) => Task.WhenAll(Keys(name, count).Select(cluster.Listen));
}
