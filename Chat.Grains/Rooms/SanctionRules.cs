using Chat.Audit;
using Chat.Messages;
using Chat.Sanctions;
using Chat.Storage;
using Chat.Streams;

namespace Chat.Rooms;

/// <summary>Who bans and mutes whom (acceptance A9, G5, G6): moderators and up those below them. Who is not in the room is below everybody.</summary>
internal static class SanctionRules
{
    /// <summary>What is so already changes nothing. Errors: forbidden, not_found, invalid, too_long, archived.</summary>
    /// <param name="room">The draft.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="member">On whom, with their profile.</param>
    public static SanctionRow Put(RoomDraft room, PutSanction command, Member member)
    {
        var target = Target(room, command.By, command.UserId);
        if (!Enum.IsDefined(command.Kind)) throw Refuse.Invalid("There is no such sanction.");
        if (command.Kind == SanctionKind.Mute && target is null) throw Refuse.NotFound("member");
        var (reason, until) = (TextRules.Reason(command.Reason, PutSanction.MaxReason), Until(command.Until, room.Now));
        var now = room.Sanction(command.UserId, command.Kind);
        if (now is not null && now.Reason == reason && now.Until == until) return now;
        var wasMember = target is not null || now is { WasMember: true };
        var row = new SanctionRow(command.UserId, command.Kind, room.NextRev, reason, until, wasMember, command.By, room.Now);
        var change = new SanctionChange(command.UserId, command.Kind, row);
        room.Change(Told(room, member, target, change), change);
        room.Record(new AuditRow(command.Kind == SanctionKind.Ban ? AuditAction.MemberBanned : AuditAction.MemberMuted, command.By)
        {
            Target = command.UserId,
            Reason = reason,
            Until = until,
        });
        return row;
    }

    /// <summary>Where there is none that holds, nothing changes, which is answered with false.</summary>
    /// <inheritdoc cref="Put"/>
    public static bool Lift(RoomDraft room, LiftSanction command, Member member)
    {
        var target = Target(room, command.By, command.UserId);
        if (room.Sanction(command.UserId, command.Kind) is null) return false;
        var change = new SanctionChange(command.UserId, command.Kind, null);
        room.Change(Told(room, member, target, change), change);
        room.Record(new AuditRow(command.Kind == SanctionKind.Ban ? AuditAction.MemberUnbanned : AuditAction.MemberUnmuted, command.By)
        {
            Target = command.UserId,
        });
        return true;
    }

    /// <summary>On whom it is, as they are in the room; null where they are not.</summary>
    private static MemberRow? Target(RoomDraft room, UserId by, UserId user)
    {
        var caller = room.RequireToRun(by, RoomAct.Sanction);
        if (by == user) throw Refuse.Invalid("Nobody bans or mutes themselves.");
        var target = room.Member(user);
        if (target is not null) caller.RequireAbove(target.Role);
        return target;
    }

    /// <summary>A member goes with a ban, and is shown as muted or not; of others nobody in the room holds anything.</summary>
    private static RoomChange Told(RoomDraft room, Member member, MemberRow? target, SanctionChange change)
    {
        if (target is null) return new SanctionsChanged(room.Id, room.NextRev);
        if (change.Kind == SanctionKind.Ban) return new MemberLeft(room.Id, room.NextRev, target.UserId, room.MemberCount - 1, room.Now);
        return new MemberChanged(room.Id, room.NextRev, room.Shown(member, target) with { Muted = change.Row is { } mute ? new Mute(mute.Until) : null });
    }

    private static DateTimeOffset? Until(DateTimeOffset? wanted, DateTimeOffset now)
    {
        if (wanted is null) return null;
        var until = SqlTime.Cut(wanted.Value.ToUniversalTime());
        return until > now && until <= now + PutSanction.Longest ? until : throw Refuse.Invalid("until must be in the next ten years.");
    }
}
