using Chat.Streams;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace Chat.Rooms;

/// <summary>
/// Publishes a room's events one after the other, in the order they were told, beside the work of the grain. Used on the
/// grain's scheduler only. An event that cannot be published is logged: subscribers notice by the jump in rev.
/// </summary>
internal sealed class EventTeller(RoomId id, IAsyncStream<RoomEvent> stream, ILogger logger)
{
    private readonly Queue<RoomEvent> waiting = new();

    /// <summary>Completes when everything told so far is published.</summary>
    public Task Drained { get; private set; } = Task.CompletedTask;

    public void Tell(RoomEvent told)
    {
        waiting.Enqueue(told);
        if (Drained.IsCompleted) Drained = Drain();
    }

    private async Task Drain()
    {
        while (waiting.TryDequeue(out var next))
        {
            try
            {
                await stream.OnNextAsync(next);
            }
            catch (Exception error)
            {
                logger.NotTold(error, id);
            }
        }
    }
}
