using Chat.Streams;

namespace Chat.Rooms;

/// <summary>A room has other settings, or is not archived any more. Clients are told the room alone.</summary>
[GenerateSerializer, Immutable, Alias("chat.RoomUpdated")]
public sealed record RoomUpdated(RoomInfo Room) : SettingsChange(Room), IToldToClients
{
    object IToldToClients.Told => new RoomNews(Room);
}
