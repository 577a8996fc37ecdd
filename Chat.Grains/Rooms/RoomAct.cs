namespace Chat.Rooms;

/// <summary>What takes a right in a room beyond being a member.</summary>
internal enum RoomAct
{
    PostAnnouncement,
    MentionAll,
    DeleteOthers,
    Remove,
    Pin,
    Update,
    Add,
    ChangeRole,
    HandOver,
    Archive,
}
