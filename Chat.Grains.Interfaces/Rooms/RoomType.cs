namespace Chat.Rooms;

/// <summary>What a room is, and with that who may find and enter it.</summary>
[GenerateSerializer, Alias("chat.RoomType")]
public enum RoomType
{
    /// <summary>Anyone finds it, reads it and joins it.</summary>
    Public,
    /// <summary>Invisible to all but its members.</summary>
    Private,
    /// <summary>Two users.</summary>
    Direct,
    /// <summary>Up to ten users, fixed.</summary>
    Group,
    /// <summary>Who asks for help, and the agents: the moderators of everything, who find it and join it.</summary>
    Support,
}
