using System.Text.Json.Serialization;
using Chat.Streams;

namespace Chat.Rooms;

/// <summary>The settings of a room changed.</summary>
/// <param name="Room">The room as it is now.</param>
[GenerateSerializer, Immutable, Alias("chat.SettingsChange")]
public abstract record SettingsChange([property: Id(0), JsonIgnore] RoomInfo Room) : RoomChange(Room.Id, Room.Rev);
