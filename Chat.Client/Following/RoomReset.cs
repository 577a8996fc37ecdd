using Chat.Rooms;
using Chat.Streams;

namespace Chat.Client;

/// <summary>
/// More has changed than one answer holds (<see cref="SyncPage.MaxMessages"/> messages): what was known of the room must be loaded anew,
/// for messages see <see cref="History.IHistoryGrain.Page"/>. What follows is after its rev.
/// </summary>
/// <param name="Room">The room as it is now.</param>
/// <param name="Rev">The change that the room is at.</param>
public sealed record RoomReset(RoomInfo Room, long Rev) : RoomChange(Room.Id, Rev);
