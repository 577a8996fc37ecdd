using System.Threading.Channels;
using Chat.Streams;

namespace PingBot;

/// <summary>Takes the room's events off the stream and keeps them until the bot gets to them. Null stands for events that were missed.</summary>
internal sealed class Inbox : IAsyncObserver<RoomEvent>
{
    private const int Capacity = 1_000;

    // When it is full the stream waits, whose backlog is bounded too: beyond it there is a gap, and the bot catches up.
    private readonly Channel<RoomEvent?> waiting =
        Channel.CreateBounded<RoomEvent?>(new BoundedChannelOptions(Capacity) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    public IAsyncEnumerable<RoomEvent?> Read(CancellationToken cancellation) => waiting.Reader.ReadAllAsync(cancellation);

    public Task OnNextAsync(RoomEvent item, StreamSequenceToken? token = null) => waiting.Writer.WriteAsync(item).AsTask();

    public Task OnErrorAsync(Exception ex) => waiting.Writer.WriteAsync(null).AsTask();

    public Task OnCompletedAsync() => Task.CompletedTask;
}
