namespace Chat.Rooms;

/// <summary>What a member may do; each includes the ones before it.</summary>
[GenerateSerializer, Alias("chat.RoomRole")]
public enum RoomRole
{
    /// <summary>Reads and posts.</summary>
    Member,
    /// <summary>Also deletes others' messages and mutes.</summary>
    Moderator,
    /// <summary>Also changes the room, pins and invites.</summary>
    Admin,
    /// <summary>Also archives; exactly one.</summary>
    Owner,
}
