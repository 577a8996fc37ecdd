namespace Chat.Rooms;

/// <summary>Nothing of a room changes any more but its restoring.</summary>
[GenerateSerializer, Immutable, Alias("chat.RoomArchived")]
public sealed record RoomArchived(RoomInfo Room) : SettingsChange(Room);
