using System.Collections.Immutable;

namespace Chat.Rooms;

/// <summary>A room: people come and go.</summary>
[GrainType(GrainTypes.Room)]
internal sealed class RoomGrain(RoomServices services) : RoomBase(services), IRoomGrain
{
    /// <summary>Messages that a joiner gets with the answer (acceptance B9).</summary>
    private const int FirstScreen = 50;

    public async Task<RoomSummary> Create(CreateRoom command)
    {
        command = RoomRules.Check(command);
        var room = new RoomRow
        {
            Id = Id,
            Type = command.Type,
            Name = command.Name,
            Description = command.Description,
            ImageUrl = command.ImageUrl,
            CreatedBy = command.By,
            CreatedAt = Now,
            Rev = 1,
            LastSeq = 0,
            LastRev = 1,
        };
        using (await EnterWrite())
        {
            if (Row is not null) throw Refuse.Conflict("The room exists already.");
            var outcome = await Make(room, [(command.By, RoomRole.Owner), .. command.MemberIds.Select(m => (m, RoomRole.Member))]);
            if (outcome == CreateOutcome.UnknownUser) throw Refuse.NotFound("user");
            if (outcome == CreateOutcome.Exists) throw Refuse.Conflict("The room exists already.");
        }
        await Task.WhenAll(Membership.Users.ToArray().Select(user => User(user).Entered(Id)));
        return await Describe(command.By);
    }

    public async Task<JoinedRoom> Join(UserId user)
    {
        if (Visible(user).ArchivedAt is not null) throw Refuse.Archived();
        if (!Membership.Contains(user)) await Add(user);
        return new JoinedRoom(await Describe(user), (await Newest(user, FirstScreen)).Messages, OnlineCount);
    }

    public async Task Leave(UserId user)
    {
        Visible(user);
        if (Membership.Find(user) is not { } member) return;
        if (member.Role == RoomRole.Owner) throw Refuse.Forbidden("The owner hands the room over before leaving it.");
        using (await EnterWrite())
        {
            var rev = Rev + 1;
            if (!await Persist(() => Services.Rooms.RemoveMember(Id, user, Now, rev, Row!.Rev))) throw StepDown();
            Membership.Remove(user);
            Gone(user);
            Changed(rev, new MemberLeft(Id, rev, user, Membership.Count));
        }
        await User(user).Left(Id, Rev);
    }

    private async Task Add(UserId user)
    {
        var profile = (await Services.Users.Profiles([user])) is [var found] ? found : throw Refuse.NotFound("user");
        using (await EnterWrite())
        {
            if (Membership.Contains(user)) return;
            var (rev, now, lastSeq) = (Rev + 1, Now, LastSeq);
            if (!await Persist(() => Services.Rooms.AddMember(Id, user, RoomRole.Member, now, rev, Row!.Rev, lastSeq))) throw StepDown();
            Membership.Add(new MemberRow(user, RoomRole.Member, now, lastSeq));
            Changed(rev, new MemberJoined(Id, rev, new Member { User = profile, Role = RoomRole.Member, JoinedAt = now }, Membership.Count));
        }
        await User(user).Entered(Id);
    }

    /// <summary>Runs a write whose failure leaves unknown what the store holds.</summary>
    private async Task<bool> Persist(Func<Task<bool>> write)
    {
        try
        {
            return await write();
        }
        catch
        {
            StepDown();
            throw;
        }
    }

    public async Task<RoomSummary> Open(OpenDirect command)
    {
        var participants = DirectRules.Check(command, Id);
        if (Row is null) await Start(command.By, participants);
        return await Describe(command.By);
    }

    private async Task Start(UserId by, ImmutableArray<UserId> participants)
    {
        var room = new RoomRow
        {
            Id = Id,
            Type = participants.Length == 2 ? RoomType.Direct : RoomType.Group,
            Name = "",
            Description = "",
            CreatedBy = by,
            CreatedAt = Now,
            Rev = 1,
            LastSeq = 0,
            LastRev = 1,
        };
        using (await EnterWrite())
        {
            if (Row is not null) return;
            if (await Make(room, [.. participants.Select(p => (p, RoomRole.Member))]) == CreateOutcome.UnknownUser) throw Refuse.NotFound("user");
        }
        await Task.WhenAll(participants.Select(p => User(p).Entered(Id)));
    }
}
