using System.Collections.Concurrent;
using Orleans.Streams;

namespace Chat.Tests.Conformance;

[Collection(ConformanceCollection.Name)]
public sealed class StreamTests(ConformanceCluster cluster)
{
    [Fact]
    public async Task Every_subscriber_gets_every_event_in_order()
    {
        var first = await Subscriber.OnAsync(StreamOf("all"));
        var second = await Subscriber.OnAsync(StreamOf("all"));
        var grain = cluster.Grain<IConsumerGrain>("all grain");
        await grain.Subscribe("all").Soon();

        await cluster.Grain<IProducerGrain>().Publish("all", 1, 100).Soon();
        await Task.WhenAll(first.Until(100), second.Until(100), Signals.Wait("all grain received 100"));

        Assert.Equal(Enumerable.Range(1, 100), first.Received);
        Assert.Equal(Enumerable.Range(1, 100), second.Received);
        Assert.Equal(Enumerable.Range(1, 100), await grain.Received().Soon());
        Assert.False(first.Overlapped);
    }

    [Fact]
    public async Task Streams_do_not_mix()
    {
        var here = await Subscriber.OnAsync(StreamOf("here"));
        var there = await Subscriber.OnAsync(StreamOf("there"));

        await cluster.Grain<IProducerGrain>().Publish("there", 1, 3).Soon();
        await cluster.Grain<IProducerGrain>().Publish("here", 10, 1).Soon();
        await Task.WhenAll(here.Until(10), there.Until(3));

        Assert.Equal([10], here.Received);
        Assert.Equal([1, 2, 3], there.Received);
    }

    [Fact]
    public async Task A_client_can_publish_too()
    {
        var subscriber = await Subscriber.OnAsync(StreamOf("client"));

        await StreamOf("client").OnNextAsync(new Happened(1, "from a client")).Soon();

        await subscriber.Until(1);
    }

    [Fact]
    public async Task Nothing_comes_after_unsubscribing()
    {
        var leaving = await Subscriber.OnAsync(StreamOf("leaving"));
        var staying = await Subscriber.OnAsync(StreamOf("leaving"));
        await cluster.Grain<IProducerGrain>().Publish("leaving", 1, 1).Soon();
        await Task.WhenAll(leaving.Until(1), staying.Until(1));

        await leaving.Handle.UnsubscribeAsync().Soon();
        await cluster.Grain<IProducerGrain>().Publish("leaving", 2, 2).Soon();
        await staying.Until(3);

        Assert.Equal([1], leaving.Received);
        Assert.Single(await StreamOf("leaving").GetAllSubscriptionHandles().Soon());
    }

    [Fact]
    public async Task A_grain_unsubscribes_with_its_handles()
    {
        var grain = cluster.Grain<IConsumerGrain>("fickle");
        var staying = await Subscriber.OnAsync(StreamOf("fickle stream"));
        await grain.Subscribe("fickle stream").Soon();
        await cluster.Grain<IProducerGrain>().Publish("fickle stream", 1, 1).Soon();
        await Signals.Wait("fickle received 1");

        await grain.Unsubscribe("fickle stream").Soon();
        await cluster.Grain<IProducerGrain>().Publish("fickle stream", 2, 1).Soon();
        await staying.Until(2);

        Assert.Equal([1], await grain.Received().Soon());
    }

    [Fact]
    public async Task A_throwing_subscriber_hurts_neither_producer_nor_other_subscribers()
    {
        var steady = await Subscriber.OnAsync(StreamOf("throwing"));
        var thrown = 0;
        var recovered = new TaskCompletionSource();
        await StreamOf("throwing").SubscribeAsync((happened, _) =>
        {
            if (Interlocked.Increment(ref thrown) == 1)
                throw new InvalidOperationException("The subscriber failed.");
            if (happened.Number == 3)
                recovered.TrySetResult();
            return Task.CompletedTask;
        }).Soon();

        await cluster.Grain<IProducerGrain>().Publish("throwing", 1, 3).Soon();

        await steady.Until(3);
        await recovered.Task.Soon();
    }

    [Fact]
    public async Task An_event_activates_a_subscribed_grain_which_resumes()
    {
        var grain = cluster.Grain<IConsumerGrain>("sleeper");
        await grain.Subscribe("sleeper").Soon();
        await cluster.Grain<IProducerGrain>().Publish("sleeper", 1, 1).Soon();
        await Signals.Wait("sleeper received 1");
        await grain.End().Soon();

        await cluster.Grain<IProducerGrain>().Publish("sleeper", 2, 1).Soon();

        await Signals.Wait("sleeper received 2");
        Assert.Equal([2], await grain.Received().Soon());
    }

    private IAsyncStream<Happened> StreamOf(string key) =>
        cluster.Client.GetStreamProvider(ConformanceCluster.Streams).GetStream<Happened>(StreamId.Create("conformance", key));

    private sealed class Subscriber : IAsyncObserver<Happened>
    {
        private readonly ConcurrentDictionary<int, TaskCompletionSource> _arrivals = [];
        private int _inside;

        public required StreamSubscriptionHandle<Happened> Handle { get; set; }
        public ConcurrentQueue<int> Received { get; } = [];
        public bool Overlapped { get; private set; }

        public static async Task<Subscriber> OnAsync(IAsyncStream<Happened> stream)
        {
            var subscriber = new Subscriber { Handle = null! };
            subscriber.Handle = await stream.SubscribeAsync(subscriber).Soon();
            return subscriber;
        }

        public Task Until(int number) => Arrival(number).Task.Soon();

        public async Task OnNextAsync(Happened item, StreamSequenceToken? token = null)
        {
            Overlapped |= Interlocked.Increment(ref _inside) != 1;
            await Task.Yield();
            Received.Enqueue(item.Number);
            Interlocked.Decrement(ref _inside);
            Arrival(item.Number).TrySetResult();
        }

        public Task OnErrorAsync(Exception ex) => Task.CompletedTask;

        private TaskCompletionSource Arrival(int number) =>
            _arrivals.GetOrAdd(number, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    }
}
