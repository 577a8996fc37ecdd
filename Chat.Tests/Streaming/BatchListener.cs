using System.Collections.Concurrent;
using Chat.Tests.Gateway.Driver;
using Orleans.Streams;

namespace Chat.Tests.Streaming;

/// <summary>Keeps what came, as it came together.</summary>
public sealed class BatchListener : IAsyncBatchObserver<int>
{
    private readonly ConcurrentQueue<int[]> batches = new();
    private int gaps;

    public IEnumerable<int[]> Batches => batches;

    public int Gaps => Volatile.Read(ref gaps);

    public Task OnNextAsync(IList<SequentialItem<int>> items)
    {
        batches.Enqueue([.. items.Select(i => i.Item)]);
        return Task.CompletedTask;
    }

    public Task OnErrorAsync(Exception ex)
    {
        Interlocked.Increment(ref gaps);
        return Task.CompletedTask;
    }

    public Task OnCompletedAsync() => Task.CompletedTask;

    public Task Gets(int last) => Waiting.Until(() => Task.FromResult(batches.Any(b => b.Contains(last))), $"got {last}");

    public Task HearsOfGap() => Waiting.Until(() => Task.FromResult(Gaps > 0), "heard of a gap");
}
