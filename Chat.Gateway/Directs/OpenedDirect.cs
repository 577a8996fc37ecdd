using Chat.Rooms;

namespace Chat.Gateway.Directs;

internal sealed record OpenedDirect(RoomSummary Conversation);
