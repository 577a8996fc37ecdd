using System.Collections.Concurrent;
using Chat.Streaming;
using Chat.Streaming.Hosting;
using Chat.Streaming.Subscriber;
using Chat.Tests.Gateway.Driver;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Metadata;
using Orleans.Streams;

namespace Chat.Tests.Streaming;

/// <summary>One subscription of a process to a stream, however many there need it.</summary>
public sealed class SharedStreamsTests(PushCluster cluster) : IClassFixture<PushCluster>, IDisposable
{
    private readonly ConcurrentDictionary<string, BatchListener> listeners = new();
    private ServiceProvider? services;

    public void Dispose() => services?.Dispose();

    [Fact]
    public async Task However_many_hold_a_stream_it_is_subscribed_once_and_given_up_after_the_last()
    {
        using var held = new HeldSubscriptions(cluster.SiloMeters);
        var streams = Streams(o => o.Linger = TimeSpan.FromMilliseconds(50));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => streams.Hold("shared")));
        Assert.Equal(1, held.Count);

        for (var i = 0; i < 19; i++) streams.Release("shared");
        await cluster.Pusher("shared").Publish(1, 3);
        await listeners["shared"].Gets(3);
        Assert.Equal(1, held.Count);

        streams.Release("shared");
        await Waiting.Until(() => Task.FromResult(held.Count == 0), "it was given up");
    }

    [Fact]
    public async Task Who_comes_back_within_a_while_finds_it_as_it_was()
    {
        var streams = Streams(o => o.Linger = TimeSpan.FromMinutes(10));
        await streams.Hold("back");
        streams.Release("back");
        await streams.Hold("back");
        await cluster.Pusher("back").Publish(1, 2);
        await listeners["back"].Gets(2);
        Assert.Equal(0, listeners["back"].Gaps);
    }

    [Fact]
    public async Task What_was_published_together_is_handed_over_together()
    {
        var streams = Streams(_ => { });
        await streams.Hold("whole");
        await cluster.Stream("whole").OnNextBatchAsync(Enumerable.Range(1, 30));
        await listeners["whole"].Gets(30);
        Assert.Equal(Enumerable.Range(1, 30), Assert.Single(listeners["whole"].Batches));
    }

    [Fact]
    public async Task Who_waited_in_vain_goes_on_and_hears_of_the_gap_when_the_producer_is_there()
    {
        var streams = Streams(o => o.Patience = TimeSpan.FromMilliseconds(50));
        await streams.Hold("late").OrFail("waiting");

        PusherGrain.Late.TrySetResult();
        await listeners["late"].HearsOfGap();
        await cluster.Pusher("late").Publish(1, 1);
        await listeners["late"].Gets(1);
    }

    /// <summary>Of a subscriber of its own.</summary>
    private SharedStreams<int> Streams(Action<PushStreamOptions> configure)
    {
        var added = new ServiceCollection().AddLogging().AddMetrics().AddSingleton<IGrainFactory>(cluster.Cluster.Client).AddSingleton(cluster.Cluster.Client.ServiceProvider.GetRequiredService<GrainInterfaceTypeResolver>());
        ProducerHere nowhere = _ => null;
        added.AddSingleton(nowhere).AddPushStreams(PushCluster.Streams, PushCluster.Settings + configure);
        services = added.BuildServiceProvider();
        return new SharedStreams<int>(
            services.GetRequiredKeyedService<IStreamProvider>(PushCluster.Streams), "push", key => listeners.GetOrAdd(key, _ => new BatchListener()));
    }
}
