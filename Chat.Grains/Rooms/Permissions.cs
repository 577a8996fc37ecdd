using System.Collections.Frozen;

namespace Chat.Rooms;

/// <summary>Who may do what in a room (acceptance A9): the one table.</summary>
internal static class Permissions
{
    private static readonly FrozenDictionary<RoomAct, RoomRole> Least = new Dictionary<RoomAct, RoomRole>
    {
        [RoomAct.PostAnnouncement] = RoomRole.Moderator,
        [RoomAct.MentionAll] = RoomRole.Moderator,
        [RoomAct.DeleteOthers] = RoomRole.Moderator,
        [RoomAct.Remove] = RoomRole.Moderator,
        [RoomAct.Sanction] = RoomRole.Moderator,
        [RoomAct.SeeSanctions] = RoomRole.Moderator,
        [RoomAct.SeeReports] = RoomRole.Moderator,
        [RoomAct.SeeAudit] = RoomRole.Admin,
        [RoomAct.PostAtAnyTime] = RoomRole.Moderator,
        [RoomAct.Pin] = RoomRole.Admin,
        [RoomAct.Update] = RoomRole.Admin,
        [RoomAct.Add] = RoomRole.Admin,
        [RoomAct.Invite] = RoomRole.Admin,
        [RoomAct.ChangeRole] = RoomRole.Admin,
        [RoomAct.HandOver] = RoomRole.Owner,
        [RoomAct.Archive] = RoomRole.Owner,
    }.ToFrozenDictionary();

    public static bool May(this RoomRole role, RoomAct act) => role >= Least[act];

    /// <summary>Who may do this in a room that is not archived. Errors: not_found, not_member, archived, forbidden.</summary>
    public static MemberRow Require(this RoomDraft room, UserId by, RoomAct act)
    {
        var member = room.Writer(by);
        return member.Role.May(act) ? member : throw Refuse.Forbidden(Refusal(act));
    }

    /// <summary>The same where direct rooms have nothing of the kind. Errors: also invalid.</summary>
    public static MemberRow RequireToRun(this RoomDraft room, UserId by, RoomAct act)
    {
        room.Visible(by);
        room.Id.RequireRoom();
        return room.Require(by, act);
    }

    /// <summary>Who may look at what runs a room, archived or not. Errors: not_found, banned, not_member, invalid, forbidden.</summary>
    public static void RequireToSee(this Room room, UserId reader, RoomAct act)
    {
        var member = room.Member(reader);
        room.Id.RequireRoom();
        if (!member.Role.May(act)) throw Refuse.Forbidden(Refusal(act));
    }

    /// <summary>Nobody decides on who has the same role or a higher one. Errors: forbidden.</summary>
    public static void RequireAbove(this MemberRow by, RoomRole role)
    {
        if (role >= by.Role) throw Refuse.Forbidden("This is for those of a higher role.");
    }

    /// <summary>Who is in a direct room is its address, and nothing of it is set. Errors: invalid.</summary>
    public static void RequireRoom(this RoomId id)
    {
        if (id.IsDirect) throw Refuse.Invalid("Nobody joins, leaves or runs a direct room.");
    }

    public static string Refusal(RoomAct act) => Least[act] switch
    {
        RoomRole.Owner => "This is for the owner of the room.",
        RoomRole.Admin => "This is for admins of the room.",
        _ => "This is for moderators of the room.",
    };
}
