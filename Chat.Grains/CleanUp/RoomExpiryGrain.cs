using Chat.Metrics;
using Chat.Rooms;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chat.CleanUp;

internal sealed class RoomExpiryGrain(
    RoomPurge purge, IOptions<CleanUpOptions> options, IOptions<RoomOptions> rooms, TimeProvider time, SiloMetrics metrics, ILogger<RoomExpiryGrain> logger)
    : Grain, IRoomExpiryGrain
{
    // Dies with the activation: the next look begins where the rows are.
    private Task work = Task.CompletedTask;

    public Task Look()
    {
        if (work.IsCompleted) work = Work();
        return Task.CompletedTask;
    }

    private async Task Work()
    {
        try
        {
            foreach (var room in await purge.Empty(time.GetUtcNow() - rooms.Value.TemporaryLifetime))
            {
                var grain = GrainFactory.Room(room);
                // Somebody may have come meanwhile.
                if (!await grain.Expire()) continue;
                await foreach (var turn in purge.Purge(room))
                {
                    metrics.Removed(turn.What, turn.Rows);
                    await Task.Delay(options.Value.Pause, time);
                }
                // Who looked at it meanwhile has brought it into memory again.
                await grain.Expire();
            }
        }
        catch (Exception error)
        {
            logger.RoomsNotPurged(error);
        }
    }
}
