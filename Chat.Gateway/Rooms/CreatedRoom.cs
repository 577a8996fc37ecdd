using Chat.Rooms;

namespace Chat.Gateway.Rooms;

internal sealed record CreatedRoom(RoomInfo Room);
