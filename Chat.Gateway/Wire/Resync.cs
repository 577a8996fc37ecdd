using Chat.Streams;

namespace Chat.Gateway.Wire;

/// <summary>Something of the room could not be delivered.</summary>
internal sealed record Resync(RoomId RoomId) : IToldToClients;
