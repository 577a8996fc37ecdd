using Chat.Streaming;
using Chat.Streaming.Producer;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Chat.Tests.Streaming;

/// <summary>What a producer does for one subscriber.</summary>
public sealed class PushOutboxTests : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().AddSingleton<PushStreamMetrics>().BuildServiceProvider();
    private readonly Turns turns = new();
    private readonly Subscriber subscriber = new();
    private readonly PushOutbox outbox;

    public PushOutboxTests()
    {
        var options = new PushStreamOptions { MaxBacklog = 3, MaxBatch = 2, ResendAfter = TimeSpan.FromMilliseconds(20), Sends = 3, IsPassing = e => e is Typing };
        outbox = new PushOutbox(
            StreamId.Create("tests", "one"), Guid.NewGuid(), subscriber, options, TimeProvider.System, services.GetRequiredService<PushStreamMetrics>(), NullLogger.Instance);
    }

    [Fact]
    public void A_lease_that_has_run_out_is_not_renewed_any_more()
    {
        var time = new FakeTimeProvider();
        var options = new PushStreamOptions { Lease = TimeSpan.FromSeconds(45) };
        var leased = new PushOutbox(outbox.Stream, Guid.NewGuid(), subscriber, options, time, services.GetRequiredService<PushStreamMetrics>(), NullLogger.Instance);

        time.Advance(TimeSpan.FromSeconds(40));
        Assert.True(leased.Renew());
        time.Advance(TimeSpan.FromSeconds(40));
        Assert.False(leased.Lapse());
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.True(leased.Lapse());
        Assert.False(leased.Lapse());
        Assert.False(leased.Renew());
    }

    [Fact]
    public async Task What_is_not_taken_is_sent_again_under_the_same_numbers()
    {
        await Offer(1);
        var first = await subscriber.Gets();
        var again = await subscriber.Gets();
        Assert.Equal((1L, 1L), (first.First, again.First));
        Assert.Equal(1, outbox.Settled);

        await Taken(2);
        await Offer(2);
        Assert.Equal(2, (await subscriber.Gets(b => b.First > 1)).First);
        Assert.Equal(2, outbox.Settled);
    }

    [Fact]
    public async Task One_batch_is_on_its_way_at_a_time()
    {
        await Offer(1);
        await Offer(2, 3);
        await subscriber.Gets();
        await Taken(2);
        var next = await subscriber.Gets(b => b.First > 1);
        Assert.Equal([2, 3], next.Events.Cast<int>());
    }

    [Fact]
    public async Task What_is_never_taken_is_given_up_and_the_rest_goes_on()
    {
        await Offer(1);
        for (var i = 0; i < 3; i++) Assert.Equal(1, (await subscriber.Gets()).First);
        await Offer(2);
        Assert.Equal(2, (await subscriber.Gets(b => b.First > 1)).First);
        Assert.Equal(2, outbox.Settled);
    }

    [Fact]
    public async Task What_is_dropped_leaves_its_numbers_unused()
    {
        await Offer(1);
        await subscriber.Gets();
        // Three fit; the fourth drops them.
        await Offer(2, 3, 4, 5);
        await Taken(2);
        var next = await subscriber.Gets(b => b.First > 1);
        Assert.Equal((5L, 5), (next.First, next.Events.Cast<int>().Single()));
    }

    [Fact]
    public async Task What_passes_is_left_out_without_a_gap_where_much_waits()
    {
        await Offer(1);
        await subscriber.Gets();
        await Offer(2, new Typing(), new Typing(), new Typing(), new Typing(), 3);
        await Taken(2);
        var next = await subscriber.Gets(b => b.First > 1);
        Assert.Equal((2L, 2), (next.First, next.Events[0]));
        Assert.IsType<Typing>(next.Events[1]);
        await Taken(4);
        var last = await subscriber.Gets(b => b.First > 2);
        Assert.Equal((4L, 3), (last.First, last.Events.Single()));
    }

    [Fact]
    public async Task A_producer_that_ends_sends_what_waits_and_says_so()
    {
        await Offer(1);
        await subscriber.Gets();
        await Offer(2, 3, 4);
        await turns.Take(outbox.End).OrFail("the outbox ended");
        Assert.Equal([2, 3], (await subscriber.Gets(b => b.First == 2)).Events.Cast<int>());
        Assert.Equal([4], (await subscriber.Gets(b => b.First == 4)).Events.Cast<int>());
        Assert.True(subscriber.HasMoved);
    }

    [Fact]
    public async Task What_cannot_be_sent_is_given_up_at_once_and_the_rest_goes_on()
    {
        subscriber.Fails = batch => batch.Events.Contains(1);
        await Offer(1);
        // Nothing comes after it, and yet the gap is told.
        var told = await subscriber.Gets();
        Assert.Equal((2L, 0), (told.First, told.Events.Length));
        await Taken(2);
        await Offer(2);
        Assert.Equal(2, (await subscriber.Gets(b => !b.Events.IsEmpty)).First);
        Assert.Equal(2, outbox.Settled);
    }

    [Fact]
    public async Task A_producer_that_ends_says_so_though_what_waits_cannot_be_sent()
    {
        await Offer(1);
        await subscriber.Gets();
        await Offer(2, 3, 4);
        subscriber.Fails = batch => batch.Events.Contains(2);
        await turns.Take(outbox.End).OrFail("the outbox ended");
        Assert.Equal([4], (await subscriber.Gets(b => b.First == 4)).Events.Cast<int>());
        Assert.True(subscriber.HasMoved);
    }

    public void Dispose()
    {
        outbox.Close();
        services.Dispose();
    }

    private Task Offer(params object[] events) => turns.Take(() => outbox.Offer([.. events]));

    private Task Taken(long below) => turns.Take(() => outbox.Taken(below));

    private sealed record Typing;

    private sealed class Subscriber : IPushSubscriber
    {
        private readonly System.Threading.Channels.Channel<PushBatch> batches = System.Threading.Channels.Channel.CreateUnbounded<PushBatch>();

        public bool HasMoved { get; private set; }

        /// <summary>Which batches cannot even be sent.</summary>
        public Func<PushBatch, bool> Fails { get; set; } = _ => false;

        public async Task<PushBatch> Gets(Func<PushBatch, bool>? match = null)
        {
            while (true)
            {
                var batch = await batches.Reader.ReadAsync().AsTask().OrFail("a batch was sent");
                if (match is null || match(batch)) return batch;
            }
        }

        public Task Deliver(PushBatch batch) =>
            Fails(batch) ? throw new InvalidOperationException("It cannot be written.") : batches.Writer.WriteAsync(batch).AsTask();

        public Task Moved(Guid subscription)
        {
            HasMoved = true;
            return Task.CompletedTask;
        }
    }
}
