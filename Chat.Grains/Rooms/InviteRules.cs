using Chat.Audit;
using Chat.Invites;
using Chat.Sanctions;

namespace Chat.Rooms;

/// <summary>Who lets whom in, and who comes (acceptance A9, B2, G6): admins and up make invites and revoke them.</summary>
internal static class InviteRules
{
    private const int ShortestLifetime = 60;

    /// <summary>A person who has an invite keeps it. Errors: forbidden, invalid, conflict, banned, full, archived.</summary>
    /// <param name="room">The draft.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="code">Of a new one.</param>
    public static Invite Make(RoomDraft room, CreateInvite command, string code)
    {
        room.RequireToRun(command.By, RoomAct.Invite);
        var expiresAt = room.Now + Lifetime(command.ExpiresIn);
        var maxUses = MaxUses(command);
        var open = room.OpenInvites().ToArray();
        if (command.UserId is { } invitee)
        {
            if (room.Member(invitee) is not null) throw Refuse.Conflict("They are in this room already.");
            if (room.Sanction(invitee, SanctionKind.Ban) is { } ban) throw SanctionRefusals.AnotherBanned(ban, room.Now);
            if (Array.Find(open, i => i.UserId == invitee) is { } before) return before;
        }
        if (open.Length >= CreateInvite.MostOfRoom) throw Refuse.Full($"A room has {CreateInvite.MostOfRoom} invites at most; revoke one.");
        var invite = new Invite
        {
            Code = code,
            RoomId = room.Id,
            UserId = command.UserId,
            CreatedBy = command.By,
            CreatedAt = room.Now,
            ExpiresAt = expiresAt,
            MaxUses = maxUses,
        };
        room.Change(new InvitesChanged(room.Id, room.NextRev), invite: InviteChange.Put(invite));
        room.Record(new AuditRow(AuditAction.InviteMade, command.By) { Target = command.UserId, Until = expiresAt });
        return invite;
    }

    /// <summary>One that has ended is answered with null. Errors: forbidden, invalid, archived.</summary>
    public static Invite? Revoke(RoomDraft room, UserId by, string code)
    {
        room.RequireToRun(by, RoomAct.Invite);
        var ended = End(room, room.Invite(code));
        if (ended is not null) room.Record(new AuditRow(AuditAction.InviteRevoked, by) { Target = ended.UserId });
        return ended;
    }

    /// <summary>One that is not for this user, or has ended, is answered with null.</summary>
    public static Invite? Decline(RoomDraft room, InviteAnswer answer) =>
        End(room, room.Invite(answer.Code) is { } invite && invite.UserId == answer.UserId ? invite : null);

    /// <summary>A member who comes again stays as they are. Errors: not_found, banned, full, archived.</summary>
    public static Invite Accept(RoomDraft room, string code, UserProfile user)
    {
        if (room.Invite(code) is not { } invite || !(invite.UserId is null || invite.UserId == user.Id)) throw Refuse.NotFound("invite");
        if (room.Sanction(user.Id, SanctionKind.Ban) is { } ban) throw SanctionRefusals.Banned(ban, room.Now);
        if (room.Settings!.ArchivedAt is not null) throw Refuse.Archived();
        if (room.Member(user.Id) is not null)
        {
            if (invite.UserId is not null) End(room, invite);
            return invite;
        }
        MembershipRules.RequirePlaces(room, 1);
        MembershipRules.Enter(room, user, InviteChange.Use(invite));
        return invite;
    }

    private static Invite? End(RoomDraft room, Invite? invite)
    {
        if (invite is not null) room.Change(new InvitesChanged(room.Id, room.NextRev), invite: InviteChange.End(invite));
        return invite;
    }

    private static TimeSpan Lifetime(int? seconds)
    {
        if (seconds is null) return CreateInvite.DefaultLifetime;
        return seconds >= ShortestLifetime && seconds <= CreateInvite.LongestLifetime.TotalSeconds
            ? TimeSpan.FromSeconds(seconds.Value)
            : throw Refuse.Invalid($"expiresIn must be {ShortestLifetime} to {CreateInvite.LongestLifetime.TotalSeconds} seconds.");
    }

    private static int? MaxUses(CreateInvite command)
    {
        if (command.MaxUses is < 1 or > CreateInvite.MostUses) throw Refuse.Invalid($"maxUses must be 1 to {CreateInvite.MostUses}.");
        return command.UserId is null ? command.MaxUses : 1;
    }
}
