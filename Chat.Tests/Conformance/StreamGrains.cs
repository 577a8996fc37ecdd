using Orleans.Streams;

namespace Chat.Tests.Conformance;

[GenerateSerializer]
[Alias("conformance.Happened")]
public sealed record Happened([property: Id(0)] int Number, [property: Id(1)] string Text);

[Alias("conformance.IProducerGrain")]
public interface IProducerGrain : IGrainWithStringKey
{
    [Alias("Publish")]
    Task Publish(string stream, int from, int count);
}

[Alias("conformance.IConsumerGrain")]
public interface IConsumerGrain : IGrainWithStringKey
{
    [Alias("Subscribe")]
    Task Subscribe(string stream);

    [Alias("Unsubscribe")]
    Task Unsubscribe(string stream);

    [Alias("Received")]
    Task<List<int>> Received();

    [Alias("End")]
    Task End();
}

public sealed class ProducerGrain : Grain, IProducerGrain
{
    public async Task Publish(string stream, int from, int count)
    {
        var events = this.GetStreamProvider(ConformanceCluster.Streams).GetStream<Happened>(StreamId.Create("conformance", stream));
        for (var i = from; i < from + count; i++)
            await events.OnNextAsync(new Happened(i, stream));
    }
}

public sealed class ConsumerGrain : Grain, IConsumerGrain
{
    private readonly List<int> _received = [];

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        foreach (var handle in await StreamOf(this.GetPrimaryKeyString()).GetAllSubscriptionHandles())
            await handle.ResumeAsync(Receive);
    }

    public Task Subscribe(string stream) => StreamOf(stream).SubscribeAsync(Receive);

    public async Task Unsubscribe(string stream)
    {
        foreach (var handle in await StreamOf(stream).GetAllSubscriptionHandles())
            await handle.UnsubscribeAsync();
    }

    public Task<List<int>> Received() => Task.FromResult(_received);

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private IAsyncStream<Happened> StreamOf(string stream) =>
        this.GetStreamProvider(ConformanceCluster.Streams).GetStream<Happened>(StreamId.Create("conformance", stream));

    private async Task Receive(Happened happened, StreamSequenceToken? token)
    {
        await Task.Yield();
        _received.Add(happened.Number);
        Signals.Raise($"{this.GetPrimaryKeyString()} received {happened.Number}");
    }
}
