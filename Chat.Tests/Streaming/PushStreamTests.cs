using Chat.Streaming;
using Chat.Streaming.Subscriber;
using Chat.Tests.Gateway.Driver;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams;

namespace Chat.Tests.Streaming;

/// <summary>Push streams over two silos and a client.</summary>
public sealed class PushStreamTests(PushCluster cluster) : IClassFixture<PushCluster>
{
    [Fact]
    public async Task Every_subscriber_gets_every_event_once_and_in_order()
    {
        var (first, second) = (await cluster.Listen("all"), await cluster.Listen("all"));

        // In steps that a backlog of fifty holds.
        for (var from = 1; from <= 1_000; from += 40)
        {
            await cluster.Pusher("all").Publish(from, 40);
            await Task.WhenAll(first.Gets(from + 39), second.Gets(from + 39));
        }

        Assert.Equal(Enumerable.Range(1, 1_000), first.Received);
        Assert.Equal(Enumerable.Range(1, 1_000), second.Received);
        Assert.Equal(0, first.Gaps + second.Gaps);
    }

    [Fact]
    public async Task Streams_do_not_mix()
    {
        var (here, there) = (await cluster.Listen("here"), await cluster.Listen("there"));
        await cluster.Pusher("there").Publish(1, 3);
        await cluster.Pusher("here").Publish(10, 1);
        await Task.WhenAll(here.Gets(10), there.Gets(3));
        Assert.Equal([10], here.Received);
        Assert.Equal([1, 2, 3], there.Received);
    }

    [Fact]
    public async Task Who_is_not_the_producer_can_publish_too()
    {
        var listener = await cluster.Listen("client");
        await cluster.Stream("client").OnNextAsync(7);
        await cluster.Stream("client").OnNextBatchAsync([8, 9]);
        await listener.Gets(9);
        Assert.Equal([7, 8, 9], listener.Received);
    }

    [Fact]
    public async Task A_subscriber_that_is_slow_delays_nobody_and_is_told_what_it_missed()
    {
        var (slow, other) = (await cluster.Listen("slow"), await cluster.Listen("slow"));
        var release = new TaskCompletionSource();
        slow.Held = release.Task;

        for (var from = 1; from <= 200; from += 40)
        {
            await cluster.Pusher("slow").Publish(from, 40).OrFail("publishing");
            await other.Gets(from + 39);
        }
        release.SetResult();

        await slow.HearsOfGap();
        await slow.Gets(200);
        Assert.Equal(200, other.Received.Length);
        Assert.True(slow.Received.SequenceEqual(slow.Received.Order()));
        Assert.True(slow.Received.Length < 200);
    }

    [Fact]
    public async Task Nothing_comes_after_unsubscribing()
    {
        var (leaving, staying) = (await cluster.Listen("leaving"), await cluster.Listen("leaving"));
        await leaving.Handle.UnsubscribeAsync();
        await cluster.Pusher("leaving").Publish(1, 2);
        await staying.Gets(2);
        Assert.Empty(leaving.Received);
        Assert.Single(await cluster.Stream("leaving").GetAllSubscriptionHandles());
    }

    [Fact]
    public async Task When_the_producer_deactivates_its_subscribers_follow_and_hear_of_a_gap()
    {
        var listener = await cluster.Listen("moving");
        await cluster.Pusher("moving").Publish(1, 2);
        await listener.Gets(2);
        await cluster.Pusher("moving").End();
        await listener.HearsOfGap();
        await cluster.Pusher("moving").Publish(3, 1);
        await listener.Gets(3);
        Assert.Equal([1, 2, 3], listener.Received);
    }

    [Fact]
    public async Task What_is_sent_twice_is_handed_over_once_and_what_was_dropped_is_told()
    {
        var listener = await cluster.Listen("numbers");
        var subscriptions = cluster.Cluster.Client.ServiceProvider.GetRequiredKeyedService<PushSubscriptions>(PushCluster.Streams);
        var feed = Guid.NewGuid();
        PushBatch Batch(long first, params int[] events) =>
            new() { Subscription = listener.Handle.HandleId, Feed = feed, First = first, Events = [.. events.Cast<object>()] };

        await subscriptions.Deliver(Batch(1, 1, 2));
        await subscriptions.Deliver(Batch(1, 1, 2));
        await subscriptions.Deliver(Batch(2, 2, 3));
        Assert.Equal([1, 2, 3], listener.Received);
        // One gap for the feed, which is not the one that it subscribed to.
        Assert.Equal(1, listener.Gaps);

        await subscriptions.Deliver(Batch(6, 6));
        Assert.Equal([1, 2, 3, 6], listener.Received);
        Assert.Equal(2, listener.Gaps);

        await subscriptions.Deliver(Batch(7, 7) with { Subscription = Guid.NewGuid() });
        Assert.Equal([1, 2, 3, 6], listener.Received);
    }

    [Fact]
    public async Task A_failing_observer_hears_of_it_and_gets_the_next()
    {
        var numbers = new List<int>();
        var (failed, recovered) = (new TaskCompletionSource<Exception>(), new TaskCompletionSource());
        await cluster.Stream("failing").SubscribeAsync(
            (number, _) =>
            {
                numbers.Add(number);
                if (number == 1) throw new InvalidOperationException("The subscriber failed.");
                recovered.TrySetResult();
                return Task.CompletedTask;
            },
            error =>
            {
                failed.TrySetResult(error);
                return Task.CompletedTask;
            });

        await cluster.Pusher("failing").Publish(1, 2);

        await recovered.Task.OrFail("the next event came");
        Assert.IsType<InvalidOperationException>(await failed.Task.OrFail("the failure was told"));
        Assert.Equal([1, 2], numbers);
    }
}
