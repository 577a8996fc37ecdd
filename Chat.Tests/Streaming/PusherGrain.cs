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
public sealed class PusherGrain(ILocalSiloDetails silo) : Grain, IPusherGrain
{
    /// <summary>The one called "late" begins when this is complete.</summary>
    public static readonly TaskCompletionSource Late = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Task OnActivateAsync(CancellationToken cancellationToken) => this.GetPrimaryKeyString() == "late" ? Late.Task : Task.CompletedTask;

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
