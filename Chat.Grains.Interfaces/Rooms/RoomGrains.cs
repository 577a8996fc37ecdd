namespace Chat.Rooms;

/// <summary>From a room's id to its grain.</summary>
public static class RoomGrains
{
    /// <summary>The grain that owns the room, whichever kind it is.</summary>
    public static IRoomGrain Room(this IGrainFactory grains, RoomId id) => grains.GetGrain<IRoomGrain>(id.Value);
}
