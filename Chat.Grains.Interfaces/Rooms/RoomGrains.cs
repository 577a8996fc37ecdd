using Chat.Calls;

namespace Chat.Rooms;

/// <summary>From a room's id to its grain.</summary>
public static class RoomGrains
{
    /// <summary>The grain that owns the room, whichever kind it is.</summary>
    public static IRoomGrain Room(this IGrainFactory grains, RoomId id) => GrainKind<IRoomGrain>.Find(grains, IdSpan.Create(id.Value));
}
