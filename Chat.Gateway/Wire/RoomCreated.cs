using Chat.Rooms;
using Chat.Streams;

namespace Chat.Gateway.Wire;

/// <summary>The user is in a room that the connection did not know of.</summary>
internal sealed record RoomCreated(RoomSummary Summary) : IToldToClients
{
    object IToldToClients.Told => Summary;
}
