namespace Chat.Rooms;

/// <summary>Who makes rooms.</summary>
public enum RoomMakers
{
    /// <summary>Everybody.</summary>
    Users,
    /// <summary>Global admins; everybody asks for support.</summary>
    Admins,
}
