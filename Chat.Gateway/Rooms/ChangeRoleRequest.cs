using Chat.Rooms;

namespace Chat.Gateway.Rooms;

internal sealed record ChangeRoleRequest(RoomRole Role);
