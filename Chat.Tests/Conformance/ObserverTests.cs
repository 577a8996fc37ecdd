using System.Collections.Concurrent;

namespace Chat.Tests.Conformance;

[Collection(ConformanceCollection.Name)]
public sealed class ObserverTests(ConformanceCluster cluster)
{
    [Fact]
    public async Task A_grain_calls_an_object_outside_the_grains()
    {
        var speaker = cluster.Grain<ISpeakerGrain>();
        var listener = new Listener("observer");
        var reference = cluster.Client.CreateObjectReference<IListener>(listener);
        await speaker.Listen(reference).Soon();
        await speaker.Listen(reference).Soon();

        await speaker.Say("hello").Soon();

        Assert.Equal(["hello"], listener.Words);
        Assert.Equal("yes", await speaker.Ask().Soon());
    }

    [Fact]
    public async Task An_observer_hears_every_call_once_and_one_at_a_time()
    {
        var speaker = cluster.Grain<ISpeakerGrain>();
        var listener = new Listener("counting");
        await speaker.Listen(cluster.Client.CreateObjectReference<IListener>(listener)).Soon();

        await speaker.Count(100).Soon();
        await Task.WhenAll(Enumerable.Range(1, 100).Select(number => Signals.Wait($"counting heard {number}")));

        Assert.Equal(Enumerable.Range(1, 100), listener.Numbers.Order());
        Assert.False(listener.Overlapped);
    }

    [Fact]
    public async Task A_failing_observer_fails_the_call_that_the_grain_makes()
    {
        var speaker = cluster.Grain<ISpeakerGrain>();
        var listener = new Listener("failing");
        await speaker.Listen(cluster.Client.CreateObjectReference<IListener>(listener)).Soon();

        await Assert.ThrowsAsync<InvalidOperationException>(() => speaker.Say("fail").Soon());
        GC.KeepAlive(listener);
    }

    private sealed class Listener(string name) : IListener
    {
        private int _inside;

        public ConcurrentQueue<string> Words { get; } = [];
        public ConcurrentQueue<int> Numbers { get; } = [];
        public bool Overlapped { get; private set; }

        public Task Heard(string word)
        {
            Words.Enqueue(word);
            return word == "fail" ? throw new InvalidOperationException("The listener failed.") : Task.CompletedTask;
        }

        public async Task HeardOneWay(int number)
        {
            Overlapped |= Interlocked.Increment(ref _inside) != 1;
            await Task.Yield();
            Numbers.Enqueue(number);
            Interlocked.Decrement(ref _inside);
            Signals.Raise($"{name} heard {number}");
        }

        public Task<string> Answer() => Task.FromResult("yes");
    }
}
