using System.Collections.Immutable;
using Chat.Contacts;

namespace Chat.Rooms;

/// <summary>What those who run the room do to it and to its members.</summary>
internal sealed partial class RoomGrain
{
    public Task<RoomInfo> Update(UpdateRoom command) => commits.Commit(draft => SettingRules.Update(draft, command));

    public Task<RoomInfo> Archive(UserId by) => Rule(by, SettingRules.Archive);

    public Task<RoomInfo> Restore(UserId by) => Rule(by, SettingRules.Restore);

    public async Task AddMembers(AddMembers command)
    {
        ImmutableArray<UserId> users = command.UserIds.IsDefault ? [] : [.. command.UserIds.Distinct()];
        if (users.Length is 0 or > CreateRoom.MaxMembers) throw Refuse.Invalid($"userIds must be 1 to {CreateRoom.MaxMembers} users.");
        room.Visible(command.By);
        ImmutableArray<UserId> wanted = [.. users.Where(user => !room.Members.Contains(user))];
        ContactRules.Check(command.By, wanted, await services.Contacts.Of(command.By, wanted, MostRooms), MostRooms);
        var profiles = await services.Profiles.Of(wanted);
        await commits.Commit(draft => MembershipRules.Add(draft, command.By, profiles));
        await Task.WhenAll(wanted.Select(notices.Told));
    }

    public async Task RemoveMember(RemoveMember command)
    {
        var left = await commits.Commit(draft => RoleRules.Remove(draft, command));
        if (left is null) notices.Tell(command.UserId, StandingOf(command.UserId));
        await notices.Told(command.UserId);
    }

    public async Task<Member> ChangeRole(ChangeRole command)
    {
        var member = await MemberOf(command.UserId, command.By);
        return await commits.Commit(draft => RoleRules.ChangeRole(draft, command, member));
    }

    public async Task HandOver(HandOverRoom command)
    {
        var (owner, next) = (await MemberOf(command.By, command.By), await MemberOf(command.UserId, command.By));
        await commits.Commit(draft => RoleRules.HandOver(draft, command, owner, next));
    }

    private async Task<RoomInfo> Rule(UserId by, Func<RoomDraft, UserId, bool, RoomInfo> rule)
    {
        var rules = room.Members.Find(by)?.Role.May(RoomAct.Archive) is not true && await IsRuler(by);
        if (!rules) room.Visible(by);
        return await commits.Commit(draft => rule(draft, by, rules));
    }

    /// <summary>An admin of everything; where people ask for support, also who answers them.</summary>
    private Task<bool> IsRuler(UserId user) =>
        room.Settings is { Type: RoomType.Support } ? services.Profiles.IsModerator(user) : services.Profiles.IsAdmin(user);

    /// <summary>A user as they are shown among the members; what they may do is for the rule to say. Errors: not_found, also where the reader may not know of the room.</summary>
    private async Task<Member> MemberOf(UserId user, UserId reader, string what = "member")
    {
        room.Member(reader);
        return await Shown(user, what);
    }

    private async Task<Member> Shown(UserId user, string what = "member")
    {
        var profile = await services.Profiles.Of([user]) is [var found] ? found : throw Refuse.NotFound(what);
        return new Member { User = profile, Role = RoomRole.Member, JoinedAt = default, Online = presence.IsOnline(user) };
    }
}
