namespace Chat.Rooms;

/// <summary>What a member may do; each includes the ones before it.</summary>
[GenerateSerializer, Alias("chat.RoomRole")]
public enum RoomRole
{
    /// <summary>Reads and posts.</summary>
    Member,
    /// <summary>Also deletes others' messages, and removes, mutes and bans members.</summary>
    Moderator,
    /// <summary>Also changes the room and roles below, pins, adds members.</summary>
    Admin,
    /// <summary>Also archives and hands over; exactly one.</summary>
    Owner,
}
