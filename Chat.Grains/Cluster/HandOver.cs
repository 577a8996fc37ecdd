using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Chat.Accounts;
using Chat.Rooms;
using Chat.Streaming.Silos;
using Microsoft.Extensions.Logging;
using Orleans.Metadata;
using Orleans.Runtime.Placement;

namespace Chat.Cluster;

/// <summary>
/// A silo that leaves first moves its grains to the others, a few at a time, while all of it still answers: each room pauses for
/// its own move only. Orleans by itself ends them all at once, while the directory that says where they are is moving, too.
/// </summary>
internal sealed class HandOver(ILocalSiloDetails self, ISiloStatusOracle silos, TimeProvider time, ILogger<HandOver> logger)
    : IConfigureGrainContextProvider, IConfigureGrainContext, ILifecycleParticipant<ISiloLifecycle>
{
    private const int AtOnce = 8;

    /// <summary>Who stops processes waits for half a minute (the host's default); what has not moved by then ends as Orleans ends it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<IGrainContext, bool> active = new();

    public bool TryGetConfigurator(GrainType grainType, GrainProperties properties, [NotNullWhen(true)] out IConfigureGrainContext? configurator)
    {
        configurator = properties.IsStatelessWorker() ? null : this;
        return configurator is not null;
    }

    public void Configure(IGrainContext context) => context.ObservableLifecycle.Subscribe(nameof(HandOver), GrainLifecycleStage.First, _ => Add(context), _ => Remove(context));

    /// <summary>What comes last when a silo starts goes first when it stops.</summary>
    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(nameof(HandOver), ServiceLifecycleStage.Last, _ => Task.CompletedTask, MoveAll);

    /// <summary>
    /// Rooms first, which people wait for, and the others after them. The very first moves are slow, since nothing of the way is compiled yet: those
    /// are of others. What anybody can make more of than can be moved, sessions and accounts, ends where it is, and begins anew when it is asked; what
    /// speaks for this silo ends with it.
    /// </summary>
    internal static IEnumerable<T> InOrder<T>(IEnumerable<T> grains, Func<T, object?> instance)
    {
        var moved = grains.Where(g => instance(g) is not (SessionGrain or AccountGrain or SiloGrain)).ToLookup(g => instance(g) is RoomGrain);
        return [.. moved[false].Take(AtOnce), .. moved[true], .. moved[false].Skip(AtOnce)];
    }

    private Task Add(IGrainContext context)
    {
        active[context] = true;
        return Task.CompletedTask;
    }

    private Task Remove(IGrainContext context)
    {
        active.TryRemove(context, out _);
        return Task.CompletedTask;
    }

    private async Task MoveAll(CancellationToken stopping)
    {
        var others = silos.GetApproximateSiloStatuses(onlyActive: true).Keys.Where(s => !s.Equals(self.SiloAddress)).ToArray();
        if (others.Length == 0) return;
        var (began, moved) = (time.GetTimestamp(), 0);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stopping);
        try
        {
            await Parallel.ForEachAsync(InOrder(active.Keys, g => g.GrainInstance), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = either.Token }, async (grain, token) =>
            {
                var target = others[Interlocked.Increment(ref moved) % others.Length];
                grain.Migrate(new() { [IPlacementDirector.PlacementHintKey] = target }, token);
                await grain.Deactivated.WaitAsync(token);
            });
            logger.HandedOver(moved, others.Length, time.GetElapsedTime(began));
        }
        catch (OperationCanceledException)
        {
            logger.NotAllHandedOver(active.Count);
        }
    }
}
