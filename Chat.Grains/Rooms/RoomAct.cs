namespace Chat.Rooms;

/// <summary>What takes a right in a room beyond being a member.</summary>
internal enum RoomAct
{
    PostAnnouncement,
    MentionAll,
    DeleteOthers,
    Remove,
    Sanction,
    SeeSanctions,
    SeeReports,
    SeeAudit,
    PostAtAnyTime,
    Pin,
    Update,
    Add,
    Invite,
    ChangeRole,
    HandOver,
    Archive,
}
