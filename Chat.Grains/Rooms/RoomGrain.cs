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
        typing = new RoomTyping(this, id, publisher, services.Time);
        presence = new RoomPresence(this, room, publisher, services.Presence.Value, services.Time);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => cursors.Save();

    protected override bool IsKnown => room.Settings is not null;

    protected override async Task Load()
    {
        if (await services.Rooms.Load(room.Id, services.Options.Value.RecentMessages) is { } stored) room.Load(stored);
    }

    public async Task<RoomSummary> Create(CreateRoom command)
    {
        command = RoomRules.Check(command);
        ImmutableArray<(UserId, RoomRole)> members = [(command.By, RoomRole.Owner), .. command.MemberIds.Select(m => (m, RoomRole.Member))];
        await RequireUsers(command.By, [.. members.Select(m => m.Item1)]);
        await commits.Commit(draft => MembershipRules.Make(draft, RoomRules.New(room.Id, command), members));
        return await Welcome(command.By);
    }

    public async Task<RoomSummary> Open(OpenDirect command)
    {
        var participants = DirectRules.Check(command, room.Id);
        if (room.Settings is not null) return await Describe(command.By);
        await RequireUsers(command.By, participants);
        await commits.Commit(draft => MembershipRules.Open(draft, command.By, participants));
        return await Welcome(command.By);
    }

    public async Task<JoinedRoom> Join(UserId user)
    {
        var joiner = await services.Contacts.Joiner(user, MostRooms) ?? throw Refuse.NotFound("user");
        if (!room.Members.Contains(user)) ContactRules.CheckRooms(joiner.Rooms, MostRooms);
        if (await commits.Commit(draft => MembershipRules.Join(draft, joiner.Profile)) is not null) await User(user).Entered(room.Id);
        return new JoinedRoom(await Describe(user), (await reader.Newest(user, FirstScreen, default)).Messages, presence.Online.Length);
    }

    public async Task Leave(UserId user)
    {
        if (await commits.Commit(draft => MembershipRules.Leave(draft, user)) is { } left) await User(user).Left(room.Id, left.Rev);
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

    public Task<MemberPage> Members(ListMembers query, CancellationToken cancellation) => reader.Members(query, presence.IsOnline, cancellation);

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
        room.Visible(reader);
        return Task.FromResult(new PresenceSnapshot(room.Id, presence.Online));
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
            if (change is MessagePosted posted) typing.Stop(posted.Message.AuthorId);
            if (change is not MemberLeft left) continue;
            typing.Stop(left.UserId);
            presence.Remove(left.UserId);
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

    /// <summary>Tells the first members that they are in.</summary>
    private async Task<RoomSummary> Welcome(UserId maker)
    {
        await Task.WhenAll(room.Members.Users.ToArray().Select(user => User(user).Entered(room.Id)));
        return await Describe(maker);
    }

    private IUserGrain User(UserId user) => GrainFactory.GetGrain<IUserGrain>(user.Value);
}
