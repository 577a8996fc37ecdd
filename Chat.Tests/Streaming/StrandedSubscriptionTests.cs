using System.Net;
using Chat.Streaming;
using Chat.Streaming.Hosting;
using Chat.Streaming.Subscriber;
using Chat.Tests.Gateway.Driver;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Tests.Streaming;

/// <summary>Subscriptions that were answered by a silo which is not there any more, with leases that end long after the test.</summary>
public sealed class StrandedSubscriptionTests(PushCluster cluster) : IClassFixture<PushCluster>, IDisposable
{
    private static readonly SiloAddress Gone = SiloAddress.New(IPAddress.Loopback, 1, 1);

    private readonly ServiceProvider services = Services(cluster);

    private PushSubscriptions Subscriptions => services.GetRequiredKeyedService<PushSubscriptions>("stranded");

    public void Dispose() => services.Dispose();

    [Fact]
    public async Task One_that_no_farewell_reached_begins_anew_though_its_silo_was_gone_before_it_was_looked_for()
    {
        var stranded = new Subscription { Silo = Gone };
        await Subscriptions.Begin(stranded);
        await stranded.IsRenewed(2);
    }

    [Fact]
    public async Task One_that_waits_for_its_producer_does_not_ask_again_meanwhile()
    {
        var waiting = new Subscription { Silo = Gone, Answer = renewals => renewals == 1 ? Task.CompletedTask : new TaskCompletionSource().Task };
        await Subscriptions.Begin(waiting);
        await waiting.IsRenewed(2);
        // That another one began anew shows that there were more looks.
        var other = new Subscription { Silo = Gone };
        await Subscriptions.Begin(other);
        await other.IsRenewed(4);
        Assert.Equal(2, waiting.Renewals);
    }

    private static ServiceProvider Services(PushCluster cluster)
    {
        var services = new ServiceCollection().AddLogging().AddMetrics().AddSingleton<IGrainFactory>(cluster.Cluster.Client);
        services.AddPushStreams("stranded", o => (o.Lease, o.SiloCheck) = (TimeSpan.FromMinutes(10), TimeSpan.FromMilliseconds(20)));
        return services.BuildServiceProvider();
    }

    /// <summary>One whose producer always answers from the same silo.</summary>
    private sealed class Subscription : IPushSubscription
    {
        private int renewals;

        public Guid HandleId { get; } = Guid.NewGuid();

        public StreamId StreamId => PushCluster.StreamOf("stranded");

        public required SiloAddress? Silo { get; init; }

        public Func<int, Task> Answer { get; init; } = _ => Task.CompletedTask;

        public bool IsClosed => false;

        public PushPosition? Position => null;

        public Task Renewing { get; set; } = Task.CompletedTask;

        public int Renewals => Volatile.Read(ref renewals);

        public Task Renew(IPushSubscriber self) => Answer(Interlocked.Increment(ref renewals));

        public Task Take(PushBatch batch) => throw new NotSupportedException("It has no producer.");

        public Task Miss() => throw new NotSupportedException("Nobody waits for its events.");

        public Task IsRenewed(int times) => Waiting.Until(() => Task.FromResult(Renewals >= times), $"renewed {times} times");
    }
}
