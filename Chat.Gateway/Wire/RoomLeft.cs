using Chat.Streams;

namespace Chat.Gateway.Wire;

/// <summary>The user is no longer in the room. Rev 0 where the change itself was not heard.</summary>
internal sealed record RoomLeft(RoomId RoomId, long Rev) : IToldToClients;
