using Chat.Activations;
using Microsoft.Extensions.Logging;

namespace Chat.Rooms;

/// <summary>Read cursors, written behind: gathered for a while, and tried again until they are stored.</summary>
internal sealed class RoomCursors
{
    /// <summary>A database that was away is not back at once.</summary>
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(2);

    private readonly Room room;
    private readonly RoomStore store;
    private readonly TimeSpan delay;
    private readonly ILogger<RoomGrain> logger;
    private readonly Alarm saving;

    public RoomCursors(IGrainBase grain, Room room, RoomStore store, TimeSpan delay, ILogger<RoomGrain> logger)
    {
        (this.room, this.store, this.delay, this.logger) = (room, store, delay, logger);
        saving = new Alarm(grain, Save);
    }

    /// <summary>Moves a member's cursor forward; false when it is there or further already.</summary>
    public bool Move(UserId user, long seq)
    {
        if (!room.Members.MarkRead(user, seq)) return false;
        saving.Set(delay);
        return true;
    }

    public async Task Save()
    {
        var moved = room.Members.TakeMovedCursors();
        if (moved.IsEmpty) return;
        try
        {
            await store.SaveCursors(room.Id, moved);
        }
        catch (Exception error)
        {
            logger.CursorsNotSaved(error, room.Id, moved.Length);
            room.Members.PutBack(moved);
            saving.Set(RetryDelay);
        }
    }
}
