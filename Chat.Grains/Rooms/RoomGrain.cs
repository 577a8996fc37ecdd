using System.Collections.Immutable;
using Chat.Contacts;
using Chat.Messages;
using Chat.Presence;
using Chat.Reading;
using Chat.Storage;
using Chat.Streams;
using Chat.Typing;
using Chat.Users;

namespace Chat.Rooms;

/// <summary>
/// A room of any kind. Whatever changes it durably goes through <see cref="RoomCommits"/>, where calls queue: so all of them may interleave, and no
/// call waits for the telling of another.
/// </summary>
[GrainType(GrainTypes.Room)]
internal sealed class RoomGrain(RoomServices services) : LoadedGrain, IRoomGrain
{
    /// <summary>Messages that a joiner gets with the answer (acceptance B9).</summary>
    private const int FirstScreen = 50;

    private Room room = null!;
    private RoomReader reader = null!;
    private RoomCommits commits = null!;
    private RoomCursors cursors = null!;
    private RoomPublisher publisher = null!;
    private MemberNotices notices = null!;

    // Die with the activation: what people do this moment.
    private RoomTyping typing = null!;
    private RoomPresence presence = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var (id, options) = (new RoomId(this.GetPrimaryKeyString()), services.Options.Value);
        var stream = this.GetStreamProvider(ChatStreams.Provider).GetStream<RoomEvent>(StreamId.Create(ChatStreams.Room, id.Value));
        publisher = new RoomPublisher(id, stream, services.Logger);
        room = new Room(id, options);
        reader = new RoomReader(room, services.Rooms, services.Messages, services.Profiles);
        commits = new RoomCommits(room, services.Writer, services.Messages, options, services.Time, Tell, StepDown);
        cursors = new RoomCursors(this, room, services.Rooms, options.CursorDelay, services.Logger);
        notices = new MemberNotices(id, user => User(user), services.Time, services.Logger);
        typing = new RoomTyping(this, id, publisher, services.Time);
        presence = new RoomPresence(this, room, publisher, services.Presence.Value, services.Time);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        notices.End();
        return cursors.Save();
    }

    protected override bool IsKnown => room.Settings is not null;

    /// <summary>Gateways say every half minute who is connected, also of rooms in which nothing has happened for years.</summary>
    protected override bool NeedsRows(string method) => method != nameof(ReportPresence);

    protected override async Task Load()
    {
        if (await services.Rooms.Load(room.Id, services.Options.Value.RecentMessages) is not { } stored) return;
        room.Load(stored);
        presence.Loaded();
    }

    public async Task<RoomSummary> Create(CreateRoom command)
    {
        command = RoomRules.Check(command, room.Id);
        if (room.Settings is not null && command.Key is not null) return await Describe(command.By);
        ImmutableArray<(UserId, RoomRole)> members = [(command.By, RoomRole.Owner), .. command.MemberIds.Select(m => (m, RoomRole.Member))];
        await RequireUsers(command.By, [.. members.Select(m => m.Item1)]);
        await commits.Commit(draft => MembershipRules.Make(draft, RoomRules.New(room.Id, command), members, isRepeatable: command.Key is not null));
        return await Welcome(command.By);
    }

    public async Task<RoomSummary> Open(OpenDirect command)
    {
        var participants = DirectRules.Check(command, room.Id);
        if (room.Settings is not null)
        {
            // As long as nothing was said, the other side may not have heard of it: the activation that made it could be gone.
            if (room.Recent.LastSeq == 0) TellMembers();
            return await Describe(command.By);
        }
        await RequireUsers(command.By, participants);
        await commits.Commit(draft => MembershipRules.Open(draft, command.By, participants));
        return await Welcome(command.By);
    }

    public async Task<JoinedRoom> Join(UserId user)
    {
        var joiner = await services.Contacts.Joiner(user, MostRooms) ?? throw Refuse.NotFound("user");
        if (!room.Members.Contains(user)) ContactRules.CheckRooms(joiner.Rooms, MostRooms);
        var joined = await commits.Commit(draft => MembershipRules.Join(draft, joiner.Profile));
        // A repeat: whether the first call told it is not known.
        if (joined is null) notices.Tell(user, StandingOf(user));
        await notices.Told(user);
        return new JoinedRoom(await Describe(user), (await reader.Newest(user, FirstScreen, default)).Messages, presence.OnlineCount);
    }

    public async Task Leave(UserId user)
    {
        var left = await commits.Commit(draft => MembershipRules.Leave(draft, user));
        if (left is null) notices.Tell(user, StandingOf(user));
        await notices.Told(user);
    }

    public Task<Message> Post(PostMessage command) => commits.Commit(draft => MessageRules.Post(draft, command));

    public async Task<Message> Edit(EditMessage command)
    {
        var (message, atRev) = await reader.Find(command.By, command.MessageId.Seq);
        return await commits.Commit(draft => MessageRules.Edit(draft, command, draft.Newest(message, atRev)));
    }

    public async Task<Message> Delete(DeleteMessage command)
    {
        var (message, atRev) = await reader.Find(command.By, command.MessageId.Seq);
        return await commits.Commit(draft => MessageRules.Delete(draft, command, draft.Newest(message, atRev)));
    }

    public Task<RoomSummary> Describe(UserId reader) => this.reader.Describe(reader);

    public Task<MessagePage> Newest(UserId reader, int limit, CancellationToken cancellation) => this.reader.Newest(reader, limit, cancellation);

    public Task<SyncPage> Sync(UserId reader, long rev, CancellationToken cancellation) => this.reader.Sync(reader, rev, cancellation);

    public Task<SyncPage> CatchUp(long rev, CancellationToken cancellation) => reader.CatchUp(rev, cancellation);

    public Task<MemberPage> Members(ListMembers query, CancellationToken cancellation) => reader.Members(query, user => room.Members.Contains(query.Reader) && presence.IsOnline(user), cancellation);

    public async Task<ReadState> MarkRead(UserId reader, long seq)
    {
        room.Member(reader);
        if (seq < 1 || seq > room.Recent.LastSeq) throw Refuse.Invalid("There is no message with that seq.");
        var moved = cursors.Move(reader, seq);
        var state = await this.reader.State(room.Member(reader));
        if (!moved) return state;
        if (room.Id.IsDirect) publisher.Publish(new ReadAdvanced(room.Id, reader, seq));
        await User(reader).HasRead(state);
        return state;
    }

    public Task SetTyping(TypingNotice notice)
    {
        room.Writer(notice.UserId);
        typing.Set(notice);
        return Task.CompletedTask;
    }

    public Task<PresenceSnapshot> Online(UserId reader)
    {
        room.Member(reader);
        return Task.FromResult(presence.Snapshot);
    }

    public Task ReportPresence(PresenceReport report)
    {
        presence.Report(report);
        return Task.CompletedTask;
    }

    private void Tell(IReadOnlyList<RoomChange> changes)
    {
        publisher.Publish(changes.Where(c => c is not RoomMade));
        foreach (var change in changes)
        {
            switch (change)
            {
                case MessagePosted posted:
                    typing.Stop(posted.Message.AuthorId);
                    break;
                case RoomMade made:
                    TellMembers();
                    break;
                case MemberJoined joined:
                    notices.Tell(joined.Member.User.Id, new MemberNotice(true, joined.Rev));
                    break;
                case MemberLeft left:
                    notices.Tell(left.UserId, new MemberNotice(false, left.Rev));
                    typing.Stop(left.UserId);
                    presence.Remove(left.UserId);
                    break;
            }
        }
    }

    /// <summary>What is in memory must not decide anything again. The caller repeats on a fresh activation.</summary>
    private void StepDown()
    {
        services.Logger.SteppedDown(room.Id);
        services.Metrics.SteppedDown();
        DeactivateOnIdle();
    }

    /// <summary>Rooms of a user; 0 for any number.</summary>
    private int MostRooms => services.Limits.Value.RoomsOfUser;

    private async Task RequireUsers(UserId by, ImmutableArray<UserId> users) =>
        ContactRules.Check(by, users, await services.Contacts.Of(by, users, MostRooms), MostRooms);

    private void TellMembers()
    {
        foreach (var user in room.Members.Users.ToArray()) notices.Tell(user, StandingOf(user));
    }

    private MemberNotice StandingOf(UserId user) => new(room.Members.Contains(user), room.Rev);

    /// <summary>Answers once the first members were told that they are in, as far as they can be reached.</summary>
    private async Task<RoomSummary> Welcome(UserId maker)
    {
        await Task.WhenAll(room.Members.Users.ToArray().Select(notices.Told));
        return await Describe(maker);
    }

    private IUserGrain User(UserId user) => GrainFactory.GetGrain<IUserGrain>(user.Value);
}
