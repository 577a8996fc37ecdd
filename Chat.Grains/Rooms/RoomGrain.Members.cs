using System.Collections.Immutable;
using Chat.Blocks;
using Chat.Contacts;

namespace Chat.Rooms;

/// <summary>How the room is made, and who comes and goes.</summary>
internal sealed partial class RoomGrain
{
    /// <summary>Messages that a joiner gets with the answer (acceptance B9).</summary>
    private const int FirstScreen = 50;

    /// <summary>Rooms of a user; 0 for any number.</summary>
    private int MostRooms => services.Limits.Value.RoomsOfUser;

    public async Task<RoomSummary> Create(CreateRoom command)
    {
        command = RoomRules.Check(command, room.Id);
        if (room.Settings is not null && command.Key is not null) return await Describe(command.By);
        await RequireMaker(command);
        ImmutableArray<(UserId, RoomRole)> members = [(command.By, RoomRules.MakerOf(command.Type)), .. command.MemberIds.Select(m => (m, RoomRole.Member))];
        await RequireUsers(command.By, [.. members.Select(m => m.Item1)]);
        var wanted = RoomRules.New(room.Id, command);
        await commits.Commit(draft => MembershipRules.Make(draft, wanted, members, isRepeatable: command.Key is not null));
        return await Welcome(command.By);
    }

    public async Task<RoomSummary> Open(OpenDirect command)
    {
        var participants = DirectRules.Check(command, room.Id);
        if (room.Settings is not null)
        {
            // Who has blocked the other may look at what was said before.
            if (room.Blocks.All(b => b.By != command.By)) BlockRules.RequireNone(room.Blocks, command.By);
            // As long as nothing was said, the other side may not have heard of it: the activation that made it could be gone.
            if (room.Recent.LastSeq == 0) TellMembers();
            return await Describe(command.By);
        }
        await RequireUsers(command.By, participants);
        if (participants is [var one, var other]) BlockRules.RequireNone(await services.Blocks.Between(one, other), command.By);
        await commits.Commit(draft => MembershipRules.Open(draft, command.By, participants));
        // What changed meanwhile was told to a room that was not there yet.
        await blocks.Read();
        return await Welcome(command.By);
    }

    public Task BlocksChanged() => blocks.Read();

    public async Task<JoinedRoom> Join(UserId user)
    {
        var joiner = await services.Contacts.Joiner(user, MostRooms) ?? throw Refuse.NotFound("user");
        if (!room.Members.Contains(user)) ContactRules.CheckRooms(joiner.Rooms, MostRooms);
        var isAgent = room.Settings is { Type: RoomType.Support } && await services.Profiles.IsModerator(user);
        var joined = await commits.Commit(draft => MembershipRules.Join(draft, joiner.Profile, isAgent));
        return await Welcome(user, isRepeat: joined is null);
    }

    public async Task Leave(UserId user)
    {
        var heir = await HeirOf(user);
        var left = await commits.Commit(draft => MembershipRules.Leave(draft, user, heir));
        if (left is null) notices.Tell(user, StandingOf(user));
        await notices.Told(user);
    }

    public async Task Deleted(UserId user)
    {
        // Who is in a direct room stays the same; nobody writes to who is deleted.
        if (room.Id.IsDirect)
        {
            await blocks.Read();
            return;
        }
        var heir = await HeirOf(user);
        await commits.Commit(draft => MembershipRules.Depart(draft, user, heir));
    }

    public async Task<bool> Expire()
    {
        if (!await commits.Commit(SettingRules.Expire)) return false;
        // What is in memory is purged with the rows.
        DeactivateOnIdle();
        return true;
    }

    /// <summary>Who has the room after an owner who goes.</summary>
    private async Task<Member?> HeirOf(UserId user) =>
        room.Members.Find(user) is { Role: RoomRole.Owner } && room.Members.Heir(user) is { } row ? await Shown(row.UserId) : null;

    /// <summary>Errors: forbidden.</summary>
    private async Task RequireMaker(CreateRoom command)
    {
        if (services.Options.Value.CreateBy == RoomMakers.Users || command.Type == RoomType.Support) return;
        if (!await services.Profiles.IsAdmin(command.By)) throw Refuse.Forbidden("Rooms are made by administrators here.");
    }

    private async Task RequireUsers(UserId by, ImmutableArray<UserId> users) =>
        ContactRules.Check(by, users, await services.Contacts.Of(by, users, MostRooms), MostRooms);

    private void TellMembers()
    {
        foreach (var user in room.Members.Users.ToArray()) notices.Tell(user, StandingOf(user));
    }

    private MemberNotice StandingOf(UserId user) => new(room.Members.Contains(user), room.Rev);

    /// <summary>Answers once the joiner was told that they are in, as far as they can be reached.</summary>
    private async Task<JoinedRoom> Welcome(UserId joiner, bool isRepeat)
    {
        // Whether the first call told it is not known.
        if (isRepeat) notices.Tell(joiner, StandingOf(joiner));
        await notices.Told(joiner);
        return new JoinedRoom(await Describe(joiner), (await reader.Newest(joiner, FirstScreen, default)).Messages, presence.OnlineCount);
    }

    /// <summary>Answers once the first members were told that they are in, as far as they can be reached.</summary>
    private async Task<RoomSummary> Welcome(UserId maker)
    {
        await Task.WhenAll(room.Members.Users.ToArray().Select(notices.Told));
        return await Describe(maker);
    }
}
