using Chat.Activations;
using Microsoft.Extensions.Logging;

namespace Chat.Rooms;

/// <summary>Read cursors, written behind: gathered for a while, and tried again until they are stored. What goes back is written at once.</summary>
internal sealed class RoomCursors
{
    /// <summary>A database that was away is not back at once.</summary>
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(2);

    private readonly Room room;
    private readonly RoomStore store;
    private readonly TimeSpan delay;
    private readonly ILogger<RoomGrain> logger;
    private readonly Alarm saving;
    private readonly HashSet<UserId> wentBack = [];

    // Cursors are written one time after the other: none is overtaken by one that was read before it.
    private Task writing = Task.CompletedTask;

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

    /// <summary>
    /// Moves a member's cursor back, which is stored before it is true: what waits to be written for the member is forgotten. False when it is there
    /// or further back already.
    /// </summary>
    public Task<bool> MoveBack(UserId user, long seq) => InTurn(async () =>
    {
        if (room.Members.Find(user) is not { } member || member.LastReadSeq <= seq) return false;
        await store.SetCursor(room.Id, user, seq);
        room.Members.MoveBack(user, seq);
        wentBack.Add(user);
        return true;
    });

    /// <summary>Whether a member's cursor went back since the last time that was asked.</summary>
    public bool TakeWentBack(UserId user) => wentBack.Remove(user);

    public Task Save() => InTurn(WriteMoved);

    private async Task<bool> WriteMoved()
    {
        var moved = room.Members.TakeMovedCursors();
        if (moved.IsEmpty) return false;
        try
        {
            await store.SaveCursors(room.Id, moved);
            return true;
        }
        catch (Exception error)
        {
            logger.CursorsNotSaved(error, room.Id, moved.Length);
            room.Members.PutBack(moved);
            saving.Set(RetryDelay);
            return false;
        }
    }

    private async Task<bool> InTurn(Func<Task<bool>> write)
    {
        var (before, over) = (writing, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        writing = over.Task;
        await before;
        try
        {
            return await write();
        }
        finally
        {
            over.SetResult();
        }
    }
}
