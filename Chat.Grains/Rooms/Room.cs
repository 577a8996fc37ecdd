using System.Collections.Immutable;
using Chat.Blocks;
using Chat.Invites;
using Chat.Messages;
using Chat.Sanctions;
using Chat.Streams;

namespace Chat.Rooms;

/// <summary>
/// What a room is in memory: its settings, its members, its newest messages and its newest changes. Pure. It changes by committed changes only;
/// what is still to be decided is a <see cref="RoomDraft"/>.
/// </summary>
/// <param name="id">Its id.</param>
/// <param name="options">What is kept in memory.</param>
/// <param name="time">The clock by which bans and mutes end.</param>
internal sealed class Room(RoomId id, RoomOptions options, TimeProvider time)
{
    /// <summary>Threads that people talk in at once, beside those that began lately.</summary>
    private const int MostThreads = 64;

    public RoomId Id => id;

    /// <summary>As it was last set; null before it is made. Counters: see <see cref="Info"/>.</summary>
    public RoomInfo? Settings { get; private set; }

    /// <summary>Number of the newest change, 0 before there is one.</summary>
    public long Rev { get; private set; }

    /// <summary>The newest message that its own pages show; 0 when there is none.</summary>
    public long LastShownSeq { get; private set; }

    /// <summary>Numbers of the pinned messages.</summary>
    public ImmutableHashSet<long> Pinned { get; private set; } = [];

    /// <summary>Of a direct room of two: which of them has blocked the other. See <see cref="DirectBlocks"/>.</summary>
    public ImmutableArray<Block> Blocks { get; set; } = [];

    public Membership Members { get; } = new();

    public SanctionBook Sanctions { get; } = new();

    public SlowPosts SlowPosts { get; } = new();

    /// <summary>Null until somebody asks for them: few rooms have any, and most of those seldom.</summary>
    public InviteBook? Invites { get; private set; }

    public RecentMessages Recent { get; } = new(options.RecentMessages, options.RecentCharacters);

    public ActiveThreads Threads { get; } = new(MostThreads);

    public RecentChanges Changes { get; } = new(options.RecentMessages, options.RecentCharacters);

    /// <summary>The room as it is now. Only of a room that was made.</summary>
    public RoomInfo Info => Settings! with { MemberCount = Members.Count, LastSeq = Recent.LastSeq, Rev = Rev };

    /// <summary>Takes over what the store has of it.</summary>
    public void Load(StoredRoom stored)
    {
        Settings = stored.Info;
        Rev = stored.Info.Rev;
        LastShownSeq = stored.LastShownSeq;
        Pinned = stored.Pinned;
        Members.Load(stored.Members);
        Sanctions.Load(stored.Sanctions);
        SlowPosts.Load(stored.SlowPosts);
        Recent.Load([.. stored.Newest.Select(AsLogged)], stored.Info.LastSeq);
        Changes.Load(stored.Changes, stored.ChangesSince);
    }

    /// <summary>Takes over the invites that the store has. Those that are held already are newer.</summary>
    public void LoadInvites(IEnumerable<Invite> stored) => Invites ??= new InviteBook(stored);

    /// <summary>Takes over what was committed.</summary>
    public void Apply(RoomDraft draft)
    {
        foreach (var invite in draft.Invites) Invites!.Apply(invite);
        foreach (var change in draft.Changes) Apply(change);
        foreach (var sanction in draft.Sanctions) Sanctions.Apply(sanction);
        foreach (var (author, at) in draft.SlowPosts) SlowPosts.Add(author, at);
    }

    /// <summary>Takes over a committed change, which must be the next.</summary>
    public void Apply(RoomChange change)
    {
        if (change.Rev != Rev + 1) throw new InvalidOperationException($"Change {change.Rev} of {id} does not follow {Rev}.");
        switch (change)
        {
            case RoomMade made:
                Settings = made.Info;
                Members.Load(made.Members);
                break;
            case MessagePosted posted:
                Recent.Add(AsLogged(posted.Message));
                UpdateRoot(posted.Message);
                if (posted.Message.IsInRoom) LastShownSeq = posted.Message.Seq;
                break;
            case MessageChange changed:
                Replace(AsLogged(changed.Message));
                UpdateRoot(changed.Message);
                Pinned = PinRules.After(Pinned, changed.Message);
                break;
            case MemberJoined joined:
                Members.Add(MemberRow.Of(joined));
                break;
            case MemberLeft left:
                Members.Remove(left.UserId);
                break;
            case MemberChanged { Member: var member }:
                Members.SetRole(member.User.Id, member.Role);
                break;
            case SettingsChange settings:
                Settings = settings.Room;
                break;
        }
        Rev = change.Rev;
        Changes.Add(change);
    }

    /// <summary>A message as it is now, if it is in memory.</summary>
    public Message? Held(long seq) => Recent.At(seq) ?? Threads.Root(seq);

    /// <summary>The ban or mute of a user that holds now.</summary>
    public SanctionRow? Sanction(UserId user, SanctionKind kind) => Sanctions.Find(user, kind, time.GetUtcNow());

    /// <summary>Errors: not_found, also where the reader may not know of it; banned.</summary>
    public RoomInfo Visible(UserId reader)
    {
        var now = time.GetUtcNow();
        return Visible(Settings, Members.Find(reader), Sanctions.Find(reader, SanctionKind.Ban, now), now);
    }

    /// <summary>Errors: not_found, banned, not_member.</summary>
    public MemberRow Member(UserId user)
    {
        Visible(user);
        return Members.Find(user) ?? throw Refuse.NotMember();
    }

    /// <summary>What changed after a rev; null when memory does not reach back far enough.</summary>
    public SyncPage? Since(long rev) => Changes.Since(rev) is { } changes ? Page(changes) : null;

    /// <summary>Changes as an answer: each message and each member once, as they are now.</summary>
    public SyncPage Page(IEnumerable<RoomChange> changes)
    {
        var messages = new SortedDictionary<long, Message>();
        var threads = new Dictionary<MessageId, ThreadSummary>();
        var members = new Dictionary<UserId, RoomChange>();
        foreach (var change in changes)
        {
            switch (change)
            {
                case MessageChange { Message: var message }:
                    messages[message.Seq] = message;
                    if (message.Thread is { } thread) threads[thread.RootId] = thread;
                    break;
                case MemberJoined joined: members[joined.Member.User.Id] = joined; break;
                case MemberLeft left: members[left.UserId] = left; break;
                case MemberChanged { Member: var member }: members[member.User.Id] = new MemberJoined(id, change.Rev, member, 0); break;
            }
        }
        var page = new SyncPage { RoomId = id, Rev = Rev, Room = Info };
        if (messages.Count > SyncPage.MaxMessages || members.Count > SyncPage.MaxMembers) return page with { Resync = true };
        return page with
        {
            Messages = [.. messages.Values.Select(m => threads.GetValueOrDefault(m.ThreadId ?? m.Id) is { } thread ? m with { Thread = thread } : m)],
            Joined = [.. members.Values.OfType<MemberJoined>().Select(j => j.Member)],
            Left = [.. members.Values.OfType<MemberLeft>().Select(l => l.UserId)],
        };
    }

    /// <summary>A reply brings its thread along when it is posted or deleted only; what is held of the thread is with its root.</summary>
    private static Message AsLogged(Message message) => message is { ThreadId: not null, Thread: not null } ? message with { Thread = null } : message;

    private void UpdateRoot(Message reply)
    {
        if (reply is { ThreadId.Seq: var root, Thread: { } thread } && Held(root) is { } held) Replace(held with { Thread = thread });
    }

    private void Replace(Message message)
    {
        Recent.Replace(message);
        Threads.Replace(message);
    }

    /// <summary>Who may do something here. Errors: not_found, banned, not_member, archived.</summary>
    public MemberRow Writer(UserId user) => Writer(Visible(user), Members.Find(user));

    /// <summary>Who may say something here. Errors: those of <see cref="Writer(UserId)"/>, and muted.</summary>
    public void RequireVoice(UserId user)
    {
        Writer(user);
        if (Sanction(user, SanctionKind.Mute) is { } mute) throw SanctionRefusals.Muted(mute, time.GetUtcNow());
    }

    internal static MemberRow Writer(RoomInfo visible, MemberRow? member)
    {
        if (member is null) throw Refuse.NotMember();
        return visible.ArchivedAt is null ? member : throw Refuse.Archived();
    }

    internal static RoomInfo Visible(RoomInfo? settings, MemberRow? reader, SanctionRow? ban, DateTimeOffset now, bool isOpen = false)
    {
        if (settings is not null && reader is not null) return settings;
        if (settings is null || (settings.Type != RoomType.Public && !isOpen && ban is not { WasMember: true })) throw Refuse.NotFound("room");
        return ban is null ? settings : throw SanctionRefusals.Banned(ban, now);
    }
}
