using System.Collections.Immutable;
using Chat.Audit;
using Chat.Invites;
using Chat.Sanctions;

namespace Chat.Rooms;

/// <summary>How a room is made, and who comes and goes (acceptance A9, B3, B4, B9).</summary>
internal static class MembershipRules
{
    /// <param name="room">The draft.</param>
    /// <param name="wanted">The room as it is to be.</param>
    /// <param name="members">Its first members.</param>
    /// <param name="isRepeatable">The making of a room that is there already changes nothing, and is answered with null.</param>
    public static RoomMade? Make(RoomDraft room, RoomInfo wanted, IEnumerable<(UserId, RoomRole)> members, bool isRepeatable = false)
    {
        if (room.Settings is not null && isRepeatable) return null;
        if (room.Settings is not null) throw Refuse.Conflict("The room exists already.");
        ImmutableArray<MemberRow> first = [.. members.Select(m => new MemberRow(m.Item1, m.Item2, room.Now, 0))];
        var made = new RoomMade(wanted with { CreatedAt = room.Now }, first);
        room.Change(made);
        return made;
    }

    /// <summary>The making of a direct room that is there already changes nothing, and is answered with null.</summary>
    public static RoomMade? Open(RoomDraft room, UserId by, ImmutableArray<UserId> participants)
    {
        var type = participants.Length == 2 ? RoomType.Direct : RoomType.Group;
        return Make(room, RoomRules.New(room.Id, type, by), participants.Select(p => (p, RoomRole.Member)), isRepeatable: true);
    }

    /// <summary>A member who joins again stays as they are, and is answered with null.</summary>
    /// <param name="room">The draft.</param>
    /// <param name="user">Who comes.</param>
    /// <param name="isAgent">Whether they moderate everything, for whom rooms for support are open.</param>
    public static MemberJoined? Join(RoomDraft room, UserProfile user, bool isAgent = false)
    {
        room.Id.RequireRoom();
        isAgent = isAgent && room.Settings is { Type: RoomType.Support };
        if (room.Visible(user.Id, isOpen: isAgent).ArchivedAt is not null) throw Refuse.Archived();
        if (room.Member(user.Id) is not null) return null;
        RequirePlaces(room, 1);
        return Enter(room, user, role: isAgent ? RoomRole.Admin : RoomRole.Member);
    }

    /// <summary>All of them or none; who is a member already stays as they are.</summary>
    public static int Add(RoomDraft room, UserId by, ImmutableArray<UserProfile> users)
    {
        room.RequireToRun(by, RoomAct.Add);
        var missing = users.RemoveAll(user => room.Member(user.Id) is not null);
        var ban = missing.Select(user => room.Sanction(user.Id, SanctionKind.Ban)).FirstOrDefault(ban => ban is not null);
        if (ban is not null) throw SanctionRefusals.AnotherBanned(ban, room.Now);
        RequirePlaces(room, missing.Length);
        foreach (var user in missing)
        {
            Enter(room, user);
            room.Record(new AuditRow(AuditAction.MemberAdded, by) { Target = user.Id });
        }
        return missing.Length;
    }

    /// <summary>Who is no member has left already, which is answered with null.</summary>
    /// <param name="room">The draft.</param>
    /// <param name="user">Who goes.</param>
    /// <param name="heir">See <see cref="Membership.Heir"/>.</param>
    public static MemberLeft? Leave(RoomDraft room, UserId user, Member? heir = null)
    {
        room.Id.RequireRoom();
        room.Visible(user);
        if (room.Member(user) is not { } member) return null;
        if (member.Role == RoomRole.Owner && !room.Info.Temporary) throw Refuse.Forbidden("The owner hands the room over before leaving it.");
        return Go(room, member, heir);
    }

    /// <summary>Somebody leaves for good, whatever they are. A room in which nobody stays is archived, unless it goes by itself.</summary>
    /// <inheritdoc cref="Leave"/>
    public static MemberLeft? Depart(RoomDraft room, UserId user, Member? heir)
    {
        if (room.Member(user) is not { } member) return null;
        if (member.Role == RoomRole.Owner && room.MemberCount == 1 && !room.Info.Temporary) SettingRules.Archive(room, user, rules: true);
        return Go(room, member, heir);
    }

    /// <summary>Ends a membership, for whatever reason. The room of an owner goes to the heir.</summary>
    public static MemberLeft Go(RoomDraft room, MemberRow member, Member? heir = null)
    {
        if (member.Role == RoomRole.Owner && room.MemberCount > 1) RoleRules.Inherit(room, heir ?? throw Refuse.Superseded());
        var left = new MemberLeft(room.Id, room.NextRev, member.UserId, room.MemberCount - 1, room.Now);
        room.Change(left);
        return left;
    }

    /// <summary>Lets somebody in, by whatever door. An empty room, which is a temporary one, is theirs.</summary>
    /// <param name="room">The draft.</param>
    /// <param name="user">Who comes.</param>
    /// <param name="invite">What it does to the invite by which they come.</param>
    /// <param name="role">What they are in it.</param>
    public static MemberJoined Enter(RoomDraft room, UserProfile user, InviteChange? invite = null, RoomRole role = RoomRole.Member)
    {
        var member = new Member { User = user, Role = room.MemberCount == 0 ? RoomRole.Owner : role, JoinedAt = room.Now, Muted = room.MuteOf(user.Id) };
        var joined = new MemberJoined(room.Id, room.NextRev, member, room.MemberCount + 1, room.LastSeq);
        room.Change(joined, invite: invite);
        return joined;
    }

    /// <summary>Errors: full (acceptance B11).</summary>
    public static void RequirePlaces(RoomDraft room, int places)
    {
        if (places > 0 && room.Settings!.MaxMembers is { } most && room.MemberCount + places > most) throw Refuse.Full($"This room has {most} members at most.");
    }
}
