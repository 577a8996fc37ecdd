using System.Threading.Channels;
using Chat.Streams;
using Orleans.Streams;

namespace Chat.Client;

/// <summary>Takes a room's changes off its stream and keeps them until the follower gets to them.</summary>
internal sealed class RoomInbox : IAsyncObserver<RoomEvent>
{
    // What does not find room is caught up, and one catch-up brings more than this.
    private const int Capacity = 256;

    private readonly Channel<RoomChange?> waiting =
        Channel.CreateBounded<RoomChange?>(new BoundedChannelOptions(Capacity) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private int missed;

    /// <summary>In the order told; null only says to look at <see cref="TakeMissed"/>.</summary>
    public IAsyncEnumerable<RoomChange?> Read(CancellationToken cancellation) => waiting.Reader.ReadAllAsync(cancellation);

    /// <summary>Whether something may have gone past since the last question.</summary>
    public bool TakeMissed() => Interlocked.Exchange(ref missed, 0) != 0;

    public void Miss()
    {
        Volatile.Write(ref missed, 1);
        // Wakes the reader; where it is full there is enough to read.
        waiting.Writer.TryWrite(null);
    }

    public Task OnNextAsync(RoomEvent item, StreamSequenceToken? token = null)
    {
        if (item is RoomChange change && !waiting.Writer.TryWrite(change)) Miss();
        return Task.CompletedTask;
    }

    public Task OnErrorAsync(Exception ex)
    {
        Miss();
        return Task.CompletedTask;
    }

    public Task OnCompletedAsync() => Task.CompletedTask;
}
