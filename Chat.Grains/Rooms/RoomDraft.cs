using System.Collections.Immutable;
using Chat.Audit;
using Chat.Blocks;
using Chat.Invites;
using Chat.Messages;
using Chat.Sanctions;
using Chat.Streams;

namespace Chat.Rooms;

/// <summary>
/// A room as it will be once what was decided so far is committed: rules read it and add changes to it. Pure. Of a batch each command is decided on
/// the same draft, in the order they came, so the second sees what the first did.
/// </summary>
/// <param name="room">The committed state.</param>
/// <param name="now">The time of every change in it.</param>
/// <param name="repeated">Posts found in the store under client ids of the batch.</param>
internal sealed class RoomDraft(Room room, DateTimeOffset now, IReadOnlyCollection<Message> repeated)
{
    private readonly List<RoomChange> changes = [];
    private readonly Dictionary<UserId, MemberRow?> members = [];
    private readonly Dictionary<long, Message> messages = [];
    private readonly Dictionary<long, ThreadSummary> threads = [];
    private readonly List<SanctionChange> sanctions = [];
    private readonly List<InviteChange> invites = [];
    private readonly List<AuditRow> audit = [];
    private readonly Dictionary<UserId, DateTimeOffset> slowPosts = [];
    private readonly Dictionary<(UserId, ClientId), Message> posts = repeated.ToDictionary(m => (m.AuthorId, m.ClientId));

    public RoomId Id => room.Id;

    public DateTimeOffset Now => now;

    public IReadOnlyList<RoomChange> Changes => changes;

    /// <summary>What the changes do to bans and mutes, in order.</summary>
    public IReadOnlyList<SanctionChange> Sanctions => sanctions;

    /// <summary>What the changes do to invites, in order.</summary>
    public IReadOnlyList<InviteChange> Invites => invites;

    /// <summary>Who decided on the changes, where that is to be kept.</summary>
    public IReadOnlyList<AuditRow> Audit => audit;

    /// <summary>When those whom slow mode holds back posted, the last time in these changes.</summary>
    public IReadOnlyDictionary<UserId, DateTimeOffset> SlowPosts => slowPosts;

    /// <summary>The room's settings; null before it is made.</summary>
    public RoomInfo? Settings { get; private set; } = room.Settings;

    public int MemberCount { get; private set; } = room.Members.Count;

    public long LastSeq { get; private set; } = room.Recent.LastSeq;

    /// <summary>The newest message that the room's own pages show.</summary>
    public long LastShownSeq { get; private set; } = room.LastShownSeq;

    /// <summary>Numbers of the pinned messages.</summary>
    public ImmutableHashSet<long> Pinned { get; private set; } = room.Pinned;

    public long Rev => room.Rev + changes.Count;

    /// <summary>The number of the next change.</summary>
    public long NextRev => Rev + 1;

    /// <summary>The room as it will be. Only of a room that was made.</summary>
    public RoomInfo Info => Settings! with { MemberCount = MemberCount, LastSeq = LastSeq, Rev = Rev };

    public MemberRow? Member(UserId user) => members.TryGetValue(user, out var drafted) ? drafted : room.Members.Find(user);

    /// <summary>The ban or mute of a user that holds now.</summary>
    public SanctionRow? Sanction(UserId user, SanctionKind kind) => sanctions.FindLast(s => s.UserId == user && s.Kind == kind) is { } drafted
        ? drafted.Row is { } row && row.Holds(now) ? row : null
        : room.Sanctions.Find(user, kind, now);

    /// <summary>An invite that holds now, whomever it is for. Only once the room's invites were read.</summary>
    public Invite? Invite(string code) => invites.FindLast(i => i.Code == code) is { } drafted ? drafted.Invite : room.Invites!.Find(code, now);

    /// <summary>The invites that hold now. Only once the room's invites were read.</summary>
    public IEnumerable<Invite> OpenInvites()
    {
        var drafted = invites.GroupBy(i => i.Code).Select(g => g.Last()).ToArray();
        return room.Invites!.Open(now).Where(i => drafted.All(d => d.Code != i.Code)).Concat(drafted.Select(d => d.Invite).OfType<Invite>());
    }

    /// <summary>A member as all see them.</summary>
    /// <param name="member">Who, with their profile.</param>
    /// <param name="row">What they are in the room.</param>
    public Member Shown(Member member, MemberRow row) => member with
    {
        Role = row.Role,
        JoinedAt = row.JoinedAt,
        Muted = MuteOf(row.UserId),
    };

    /// <summary>As all see it.</summary>
    public Mute? MuteOf(UserId user) => Sanction(user, SanctionKind.Mute) is { } mute ? new Mute(mute.Until) : null;

    /// <summary>Errors: not_found, also where the reader may not know of it; banned.</summary>
    /// <param name="reader">Who looks.</param>
    /// <param name="isOpen">Whether they may know of it though it is not public.</param>
    public RoomInfo Visible(UserId reader, bool isOpen = false) => Room.Visible(Settings, Member(reader), Sanction(reader, SanctionKind.Ban), now, isOpen);

    /// <summary>Who may change something here. Errors: not_found, banned, not_member, archived.</summary>
    public MemberRow Writer(UserId user) => Room.Writer(Visible(user), Member(user));

    /// <summary>Whether somebody's words reach the others. Errors: muted, forbidden (in a direct room, one of the two has blocked the other).</summary>
    public void RequireVoice(UserId user)
    {
        BlockRules.RequireNone(room.Blocks, user);
        if (Sanction(user, SanctionKind.Mute) is { } mute) throw SanctionRefusals.Muted(mute, now);
    }

    /// <summary>Errors: slow_mode.</summary>
    public void RequireTurn(MemberRow author)
    {
        if (!IsHeldBack(author.UserId) || LastSlowPost(author.UserId) is not { } last) return;
        var wait = last + TimeSpan.FromSeconds(Settings!.SlowModeSeconds) - now;
        if (wait > TimeSpan.Zero) throw Refuse.SlowMode(Settings.SlowModeSeconds, wait);
    }

    /// <summary>The message this author posted under that client id, if it is remembered.</summary>
    public Message? Posted(UserId author, ClientId clientId) => posts.GetValueOrDefault((author, clientId)) ?? room.Recent.Find(author, clientId);

    /// <summary>The newest state of a message that was read earlier, while the room was at a rev. Errors: unavailable, where too much has happened since.</summary>
    public Message Newest(Message read, long atRev)
    {
        var newest = messages.GetValueOrDefault(read.Seq) ?? room.Held(read.Seq)
            ?? (atRev >= room.Changes.FloorRev ? room.Changes.Newest(read) : throw Refuse.Superseded());
        // A reply tells of its thread when it is posted or deleted only.
        return newest with { Thread = newest.ThreadId is not null ? null : threads.GetValueOrDefault(read.Seq) ?? newest.Thread };
    }

    /// <summary>
    /// Whether somebody has chosen an emoji for a message as it is now. Where not all who have are named, it is what they did last, or what was read
    /// earlier. Errors: unavailable, where too much has happened since.
    /// </summary>
    public bool HasChosen(Message message, ReactionChoice choice)
    {
        if (message.Reactions.Of(choice.Emoji) is not { } reaction) return false;
        if (reaction.UserIds.Contains(choice.By) || !reaction.IsCut()) return reaction.UserIds.Contains(choice.By);
        var last = changes.OfType<ReactionChange>().LastOf(message.Seq, choice.By, choice.Emoji)
            ?? room.Changes.Newest(message.Seq, choice.By, choice.Emoji);
        if (last is not null) return last is ReactionAdded;
        return choice.AtRev >= room.Changes.FloorRev ? choice.Before : throw Refuse.Superseded();
    }

    /// <summary>Adds a change. A rule calls it last: what it throws before has changed nothing.</summary>
    /// <param name="change">What is told.</param>
    /// <param name="sanction">What it does to a ban or a mute.</param>
    /// <param name="invite">What it does to an invite.</param>
    public void Change(RoomChange change, SanctionChange? sanction = null, InviteChange? invite = null)
    {
        changes.Add(change);
        if (invite is not null) invites.Add(invite);
        if (sanction is not null) sanctions.Add(sanction);
        switch (change)
        {
            case RoomMade made:
                Settings = made.Info;
                MemberCount = made.Members.Length;
                foreach (var member in made.Members) members[member.UserId] = member;
                break;
            case MessageChange { Message: var message }:
                messages[message.Seq] = message;
                Pinned = PinRules.After(Pinned, message);
                if (message is { ThreadId.Seq: var root, Thread: { } thread }) threads[root] = thread;
                if (change is not MessagePosted) break;
                LastSeq = message.Seq;
                if (message.IsInRoom) LastShownSeq = message.Seq;
                if (IsHeldBack(message.AuthorId)) slowPosts[message.AuthorId] = message.CreatedAt;
                posts[(message.AuthorId, message.ClientId)] = message;
                break;
            case MemberJoined joined:
                members[joined.Member.User.Id] = MemberRow.Of(joined);
                MemberCount++;
                break;
            case MemberChanged { Member: var member }:
                members[member.User.Id] = Member(member.User.Id)! with { Role = member.Role };
                break;
            case SettingsChange changed:
                Settings = changed.Room;
                break;
            case MemberLeft left:
                members[left.UserId] = null;
                MemberCount--;
                break;
        }
    }

    /// <summary>Keeps who decided on a change, which a rule adds with it.</summary>
    public void Record(AuditRow entry) => audit.Add(entry with { At = now, RoomId = Id });

    private bool IsHeldBack(UserId author) => Settings!.SlowModeSeconds > 0 && Member(author)?.Role.May(RoomAct.PostAtAnyTime) is false;

    private DateTimeOffset? LastSlowPost(UserId author) => slowPosts.TryGetValue(author, out var drafted) ? drafted : room.SlowPosts.Last(author);
}
