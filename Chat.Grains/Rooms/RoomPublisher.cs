using Chat.Streams;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace Chat.Rooms;

/// <summary>
/// Tells the subscribers of a room what happens there, in order. The stream's outboxes are in the same activation: publishing only hands the events
/// to them. An event that cannot be told is logged, and subscribers notice by the jump in rev.
/// </summary>
internal sealed class RoomPublisher(RoomId id, IAsyncStream<RoomEvent> stream, ILogger<RoomGrain> logger)
{
    public void Publish(RoomEvent told) => Watch(stream.OnNextAsync(told));

    public void Publish(IEnumerable<RoomEvent> told) => Watch(stream.OnNextBatchAsync(told));

    private void Watch(Task publishing)
    {
        if (!publishing.IsCompletedSuccessfully) _ = Report(publishing);
    }

    private async Task Report(Task publishing)
    {
        try
        {
            await publishing;
        }
        catch (Exception error)
        {
            logger.NotTold(error, id);
        }
    }
}
