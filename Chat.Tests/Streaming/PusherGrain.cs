using System.Collections.Concurrent;

namespace Chat.Tests.Streaming;

/// <summary>Produces the stream of its own key.</summary>
[Alias("tests.IPusherGrain")]
public interface IPusherGrain : IGrainWithStringKey
{
    [Alias("Publish")]
    Task Publish(int from, int count);

    [Alias("End")]
    Task End();

    [Alias("Where")]
    Task<SiloAddress> Where();
}

[GrainType("pusher")]
public sealed class PusherGrain(ILocalSiloDetails silo) : Grain, IPusherGrain, IIncomingGrainCallFilter
{
    /// <summary>How often each was subscribed to, and how often it ended.</summary>
    public static readonly ConcurrentDictionary<string, int> Subscribes = new(), Ends = new();

    /// <summary>The one called "late" begins when this is complete.</summary>
    public static readonly TaskCompletionSource Late = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Task OnActivateAsync(CancellationToken cancellationToken) => this.GetPrimaryKeyString() == "late" ? Late.Task : Task.CompletedTask;

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Ends.AddOrUpdate(this.GetPrimaryKeyString(), 1, (_, before) => before + 1);
        return Task.CompletedTask;
    }

    public Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.MethodName == "Subscribe") Subscribes.AddOrUpdate(this.GetPrimaryKeyString(), 1, (_, before) => before + 1);
        return context.Invoke();
    }

    public async Task Publish(int from, int count)
    {
        var stream = this.GetStreamProvider(PushCluster.Streams).GetStream<int>(PushCluster.StreamOf(this.GetPrimaryKeyString()));
        for (var i = from; i < from + count; i++) await stream.OnNextAsync(i);
    }

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task<SiloAddress> Where() => Task.FromResult(silo.SiloAddress);
}
