namespace Chat.Rooms;

/// <summary>From a room's id to its grain.</summary>
public static class RoomGrains
{
    // Of each message: looking it up by the interface reads the interface's attributes each time, a twentieth of what a message costs the server.
    private static Kind? kind;

    /// <summary>The grain that owns the room, whichever kind it is.</summary>
    public static IRoomGrain Room(this IGrainFactory grains, RoomId id)
    {
        if (kind is { } known) return (IRoomGrain)grains.GetGrain(GrainId.Create(known.Grain, IdSpan.Create(id.Value)), known.Interface);
        var room = grains.GetGrain<IRoomGrain>(id.Value);
        kind = new Kind(room.GetGrainId().Type, ((GrainReference)room).InterfaceType);
        return room;
    }

    private sealed record Kind(GrainType Grain, GrainInterfaceType Interface);
}
