using System.Collections.Immutable;
using Chat.Streaming;
using Chat.Streaming.Silos;
using Chat.Streaming.Subscriber;
using Chat.Tests.Gateway.Driver;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Tests.Streaming;

/// <summary>Silos and subscribers that die.</summary>
public sealed class PushStreamFailureTests : IAsyncLifetime
{
    private readonly PushCluster cluster = new();

    public Task InitializeAsync() => cluster.InitializeAsync();

    public Task DisposeAsync() => cluster.DisposeAsync();

    [Fact]
    public async Task When_a_silo_dies_the_subscribers_of_its_grains_begin_anew_at_once()
    {
        var victim = cluster.Cluster.SecondarySilos[0];
        var key = await KeyOn(victim.SiloAddress);
        var listener = await cluster.Listen(key);
        await cluster.Pusher(key).Publish(1, 1);
        await listener.Gets(1);

        await cluster.Cluster.KillSiloAsync(victim);

        await listener.HearsOfGap();
        await cluster.Pusher(key).Publish(2, 1);
        await listener.Gets(2);
        Assert.Equal([1, 2], listener.Received);
    }

    [Fact]
    public async Task A_subscriber_that_died_is_forgotten_when_its_lease_ends()
    {
        using var held = new HeldSubscriptions(cluster.SiloMeters);
        var dead = await cluster.Listen("lease");
        var living = await cluster.Listen("lease");
        Assert.Equal(2, held.Count);

        // As a killed process would: nobody renews it, nobody ends it.
        var subscriptions = cluster.Cluster.Client.ServiceProvider.GetRequiredKeyedService<PushSubscriptions>(PushCluster.Streams);
        subscriptions.Forget((IPushSubscription)dead.Handle);

        await Waiting.Until(() => Task.FromResult(held.Count == 1), "the dead subscriber was forgotten");
        await cluster.Pusher("lease").Publish(1, 1);
        await living.Gets(1);
    }

    [Fact]
    public async Task Two_thousand_subscribers_that_come_and_die_leave_nothing_behind()
    {
        using var held = new HeldSubscriptions(cluster.SiloMeters);
        var subscriptions = cluster.Cluster.Client.ServiceProvider.GetRequiredKeyedService<PushSubscriptions>(PushCluster.Streams);
        await Parallel.ForAsync(0, 2_000, async (i, _) => subscriptions.Forget((IPushSubscription)(await cluster.Listen($"crash-{i % 20}")).Handle));
        await Waiting.Until(() => Task.FromResult(held.Count == 0), "all were forgotten", TimeSpan.FromSeconds(30));
        Assert.Equal(0, subscriptions.Count);
    }

    [Fact]
    public async Task Who_is_asked_about_a_silo_that_is_gone_does_not_answer_for_another()
    {
        var (victim, other) = (cluster.Cluster.SecondarySilos[0], cluster.Cluster.Primary!.SiloAddress);
        var position = new PushPosition(Guid.NewGuid(), 1);
        Assert.Equal<PushPosition>([position with { Next = long.MaxValue }], await cluster.Cluster.Client.OfSilo<IPushLeaseGrain>(victim.SiloAddress).Renew([position]));

        await cluster.Cluster.KillSiloAsync(victim);

        await Waiting.Until(async () => (await Active()).SequenceEqual([other]), "it was noticed");
        await Assert.ThrowsAnyAsync<Exception>(() => cluster.Cluster.Client.OfSilo<IPushLeaseGrain>(victim.SiloAddress).Renew([position]));
        Assert.Single(await cluster.Cluster.Client.OfSilo<IPushLeaseGrain>(other).Renew([position]));
    }

    private Task<ImmutableArray<SiloAddress>> Active() => cluster.Cluster.Client.GetGrain<ISiloListGrain>(0).Active();

    private async Task<string> KeyOn(SiloAddress silo)
    {
        for (var i = 0; i < 1_000; i++)
        {
            if (await cluster.Pusher($"on-{i}").Where() == silo) return $"on-{i}";
        }
        throw new InvalidOperationException("No grain was placed there.");
    }
}
