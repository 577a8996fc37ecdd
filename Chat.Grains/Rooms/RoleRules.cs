using Chat.Audit;

namespace Chat.Rooms;

/// <summary>Who gives whom which role, and who removes whom (acceptance A9, B10): whom somebody decides on is always below them.</summary>
internal static class RoleRules
{
    /// <summary>A role that the member has already changes nothing.</summary>
    public static Member ChangeRole(RoomDraft room, ChangeRole command, Member member)
    {
        var by = room.RequireToRun(command.By, RoomAct.ChangeRole);
        if (command.Role is RoomRole.Owner || !Enum.IsDefined(command.Role)) throw Refuse.Invalid("role must be member, moderator or admin; ownership is handed over.");
        var now = Find(room, command.UserId);
        by.RequireAbove(now.Role);
        by.RequireAbove(command.Role);
        if (now.Role == command.Role) return room.Shown(member, now);
        room.Record(new AuditRow(AuditAction.RoleChanged, command.By)
        {
            Target = command.UserId,
            Changes = [AuditChanges.Of("role", now.Role, command.Role)],
        });
        return Give(room, member, now, command.Role);
    }

    /// <summary>Who is no member has left already, which is answered with null.</summary>
    public static MemberLeft? Remove(RoomDraft room, RemoveMember command)
    {
        var by = room.RequireToRun(command.By, RoomAct.Remove);
        if (command.By == command.UserId) throw Refuse.Invalid("To go oneself is to leave.");
        if (room.Member(command.UserId) is not { } member) return null;
        by.RequireAbove(member.Role);
        room.Record(new AuditRow(AuditAction.MemberRemoved, command.By) { Target = command.UserId });
        return MembershipRules.Go(room, member);
    }

    /// <summary>To the owner it changes nothing.</summary>
    /// <param name="room">The draft.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="owner">Who hands over.</param>
    /// <param name="next">Who is to be the owner.</param>
    public static Member HandOver(RoomDraft room, HandOverRoom command, Member owner, Member next)
    {
        var by = room.RequireToRun(command.By, RoomAct.HandOver);
        var to = Find(room, command.UserId);
        if (command.UserId == command.By) return room.Shown(owner, by);
        room.Record(new AuditRow(AuditAction.OwnerChanged, command.By) { Target = command.UserId });
        Give(room, owner, by, RoomRole.Admin);
        return Give(room, next, to, RoomRole.Owner);
    }

    /// <summary>Makes somebody the owner of a room whose owner goes. Errors: unavailable (they went meanwhile).</summary>
    public static void Inherit(RoomDraft room, Member heir) => Give(room, heir, room.Member(heir.User.Id) ?? throw Refuse.Superseded(), RoomRole.Owner);

    private static MemberRow Find(RoomDraft room, UserId user) => room.Member(user) ?? throw Refuse.NotFound("member");

    private static Member Give(RoomDraft room, Member member, MemberRow row, RoomRole role)
    {
        var changed = room.Shown(member, row) with { Role = role };
        room.Change(new MemberChanged(room.Id, room.NextRev, changed));
        return changed;
    }
}
