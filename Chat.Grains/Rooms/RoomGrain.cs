using Chat.Messages;
using Chat.Presence;
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
internal sealed partial class RoomGrain(RoomServices services) : LoadedGrain, IRoomGrain
{
    /// <summary>The room of nobody.</summary>
    private static readonly RoomId Nowhere = RoomId.Of([]);

    private Room room = null!;
    private RoomReader reader = null!;
    private RoomCommits commits = null!;
    private RoomCursors cursors = null!;
    private RoomPublisher publisher = null!;
    private MemberNotices notices = null!;
    private MentionNotices mentions = null!;
    private InviteNotices invites = null!;
    private PostContexts contexts = null!;
    private MessageScreen screen = null!;
    private DirectBlocks blocks = null!;

    // Die with the activation: what people do this moment.
    private RoomTyping typing = null!;
    private RoomPresence presence = null!;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var (id, options) = (new RoomId(this.GetPrimaryKeyString()), services.Options.Value);
        var stream = this.GetStreamProvider(ChatStreams.Provider).GetStream<RoomEvent>(StreamId.Create(ChatStreams.Room, id.Value));
        publisher = new RoomPublisher(id, stream, services.Logger);
        room = new Room(id, options, services.Time);
        reader = new RoomReader(room, services.Rooms, services.Messages, services.Mentions, services.Profiles, user => User(user).Blocked());
        blocks = new DirectBlocks(room, services.Blocks);
        contexts = new PostContexts(room, reader, services.Mentions);
        screen = new MessageScreen(room, services.Filters, services.Time);
        commits = new RoomCommits(room, services.Writer, services.Messages, options, services.Time, Tell, StepDown);
        cursors = new RoomCursors(this, room, services.Rooms, options.CursorDelay, services.Logger);
        notices = new MemberNotices(id, user => User(user), services.Time, services.Logger);
        mentions = new MentionNotices(user => User(user), services.Logger);
        invites = new InviteNotices(user => User(user), services.Logger);
        typing = new RoomTyping(this, id, publisher, services.Time);
        presence = new RoomPresence(this, room, publisher, services.Gateways, services.Presence.Value);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        notices.End();
        presence.End();
        return cursors.Save();
    }

    protected override bool IsKnown => room.Settings is not null;

    /// <summary>Gateways say who is connected, also of rooms in which nothing has happened for years.</summary>
    protected override bool NeedsRows(string method) => method != nameof(ReportPresence);

    protected override Task Conceal() => services.Rooms.Load(Nowhere, kept: 1);

    protected override async Task Load()
    {
        if (await services.Rooms.Load(room.Id, services.Options.Value.RecentMessages) is not { } stored) return;
        room.Load(stored);
        await blocks.Read();
        presence.Loaded();
    }

    public async Task<Message> Post(PostMessage command)
    {
        try
        {
            return PostContexts.NeedsNone(command) && screen.IsOpen
                ? await commits.Commit(draft => MessageRules.Post(draft, command, PostContext.None))
                : await PostWithContext(command);
        }
        catch (ChatException refused) when (refused.Code is ErrorCode.Muted or ErrorCode.SlowMode or ErrorCode.Forbidden or ErrorCode.BlockedContent)
        {
            // What was posted before is answered with itself, however long ago that was.
            if (await services.Messages.ByClientIds(room.Id, [(command.AuthorId, command.ClientId)]) is [var first]) return first;
            throw;
        }
    }

    public Task<RoomSummary> Describe(UserId reader) => this.reader.Describe(reader);

    public Task<MessagePage> Newest(UserId reader, int limit, CancellationToken cancellation) => this.reader.Newest(reader, limit, cancellation);

    public Task<SyncPage> Sync(UserId reader, long rev, CancellationToken cancellation) => this.reader.Sync(reader, rev, cancellation);

    public Task<SyncPage> CatchUp(long rev, CancellationToken cancellation) => reader.CatchUp(rev, cancellation);

    public Task<MemberPage> Members(ListMembers query, CancellationToken cancellation)
    {
        // Whether somebody is here is for those who are in a room with them.
        var isMember = room.Members.Contains(query.Reader);
        return reader.Members(query, user => isMember && presence.IsOnline(user), cancellation);
    }

    public Task SetTyping(TypingNotice notice)
    {
        if (notice.IsTyping) room.RequireVoice(notice.UserId);
        else room.Writer(notice.UserId);
        // Clients say it by themselves: where nobody writes, nobody is told either.
        if (room.Blocks.IsEmpty) typing.Set(notice);
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

    private async Task<Message> PostWithContext(PostMessage command)
    {
        var context = await contexts.Of(command);
        return await Say(draft => MessageRules.Post(draft, command, context));
    }

    /// <summary>Commits a post or an edit, once the filters have seen it. Errors: also blocked_content.</summary>
    private async Task<Message> Say(Func<RoomDraft, Message> rule)
    {
        await screen.Look(rule);
        return await commits.Commit(rule);
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
                    mentions.Tell(posted.Message, room.Members, presence.IsOnline);
                    break;
                case RoomMade made:
                    TellMembers();
                    break;
                case MemberJoined joined:
                    notices.Tell(joined.Member.User.Id, new MemberNotice(true, joined.Rev));
                    break;
                case MemberChanged { Member: { Muted: not null, User.Id: var muted } }:
                    typing.Stop(muted);
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

    private IUserGrain User(UserId user) => GrainFactory.User(user);
}
