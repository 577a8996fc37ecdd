using Chat.Audit;
using Chat.Gateway.Users;
using Chat.Invites;
using Chat.Messages;
using Chat.Notifications;
using Chat.Presence;
using Chat.Reading;
using Chat.Reports;
using Chat.Rooms;
using Chat.Sanctions;
using Chat.Search;
using Chat.Standings;
using Chat.Threads;
using Chat.Users;

namespace Chat.Tests.Wire;

/// <summary>The same few things in every golden file: with every field filled, and with nothing that can be left out.</summary>
internal static class Samples
{
    public static readonly UserId Ada = new("ada"), Grace = new("grace"), Linus = new("linus");

    public static readonly RoomId Lobby = new("r0123456789abcdef0123456789abcdef"), Direct = new("d0123456789abcdef0123456789abcdef");

    public static readonly ClientId Name = new("8f14e45f-ceea-467f-a1d2-91b2d6c3b1a0");

    public static readonly UserProfile FullProfile =
        new() { Id = Ada, Username = "ada", DisplayName = "Ada", AvatarUrl = "https://example.org/ada.png" };

    public static readonly UserProfile LeastProfile = new() { Id = Linus, Username = "linus", DisplayName = "Linus" };

    public static readonly Account FullAccount = new()
    {
        Id = Ada,
        Username = "ada",
        DisplayName = "Ada",
        AvatarUrl = "https://example.org/ada.png",
        Email = "ada@example.org",
        Role = UserRole.Moderator,
        Status = PresenceStatus.Busy,
        StatusText = "Counting",
        StatusEmoji = "🧮",
        StatusUntil = At(9),
        About = "First, the engine.",
        ContactBy = ContactRule.SharedRooms,
        LastSeenAt = At(1),
        ShowLastSeen = false,
        CreatedAt = At(0),
    };

    public static readonly Account LeastAccount = FullAccount with { AvatarUrl = null, Email = null, StatusText = "", StatusEmoji = null, StatusUntil = null, About = "", LastSeenAt = null };

    public static readonly PublicUser FullPublicUser = new()
    {
        Id = Ada,
        Username = "ada",
        DisplayName = "Ada",
        AvatarUrl = "https://example.org/ada.png",
        Status = PresenceStatus.Away,
        StatusText = "Counting",
        StatusEmoji = "🧮",
        StatusUntil = At(9),
        About = "First, the engine.",
        LastSeenAt = At(1),
        Role = UserRole.Moderator,
        Suspension = new Suspension(At(9), "Spam"),
    };

    public static readonly PublicUser LeastPublicUser = FullPublicUser with { Suspension = null, AvatarUrl = null, StatusText = "", StatusEmoji = null, StatusUntil = null, About = "", LastSeenAt = null };

    public static readonly NotificationSettings FullNotifications = new(new QuietHours("22:00", "07:30", "Europe/London"), ["engine", "first bug"]);

    public static readonly NotificationSettings LeastNotifications = new(null, []);

    public static readonly Attachment FullAttachment = new()
    {
        Id = "f1",
        Url = "https://example.org/f1",
        Name = "engine.png",
        Size = 1234,
        MimeType = "image/png",
        Width = 640,
        Height = 480,
    };

    public static readonly ThreadSummary FullThread = new(new MessageId(Lobby, 4), 2, At(2), [Ada, Linus]);

    public static readonly Invite FullInvite = new()
    {
        Code = "0123456789abcdefABCDEF",
        RoomId = Lobby,
        UserId = Grace,
        CreatedBy = Ada,
        CreatedAt = At(8),
        ExpiresAt = At(9),
        MaxUses = 10,
        Uses = 2,
    };

    public static readonly Invite LeastInvite = FullInvite with { UserId = null, MaxUses = null, Uses = 0 };

    public static readonly InvitePreview FullPreview = new()
    {
        Code = "0123456789abcdefABCDEF",
        RoomName = "Lobby",
        ImageUrl = "https://example.org/lobby.png",
        MemberCount = 3,
        By = FullProfile,
        CreatedAt = At(8),
        ExpiresAt = At(9),
    };

    public static readonly InvitePreview LeastPreview = FullPreview with { ImageUrl = null, By = null };

    public static readonly Message FullMessage = new()
    {
        RoomId = Lobby,
        Seq = 7,
        Rev = 9,
        AuthorId = Ada,
        ClientId = Name,
        Type = MessageType.Image,
        Content = "Grüße, *Grace* & \"Linus\" 🎉",
        Attachments = [FullAttachment, FullAttachment with { Width = null, Height = null }],
        ReplyToId = new MessageId(Lobby, 5),
        ThreadId = new MessageId(Lobby, 4),
        Mentions = [Grace, Linus],
        Reactions = [new Reaction("🎉", 2, [Grace, Linus])],
        CreatedAt = At(2),
        EditedAt = At(3),
        DeletedAt = At(4),
        PinnedAt = At(5),
        Thread = FullThread,
        AlsoInRoom = true,
        MentionsRoom = RoomMention.Here,
    };

    public static readonly Message RootMessage = new()
    {
        RoomId = Lobby,
        Seq = 4,
        Rev = 5,
        AuthorId = Grace,
        ClientId = Name,
        Type = MessageType.Text,
        Content = "Who comes?",
        CreatedAt = At(1),
        Thread = FullThread,
    };

    public static readonly Message LeastMessage = new()
    {
        RoomId = Lobby,
        Seq = 8,
        Rev = 10,
        AuthorId = Linus,
        ClientId = Name,
        Type = MessageType.Text,
        Content = "hi",
        CreatedAt = At(2),
    };

    public static readonly RoomInfo FullInfo = new()
    {
        Id = Lobby,
        Type = RoomType.Public,
        Name = "Lobby",
        Description = "For everybody",
        ImageUrl = "https://example.org/lobby.png",
        CreatedBy = Ada,
        CreatedAt = At(0),
        ArchivedAt = At(6),
        MaxMembers = 50,
        PostBy = PostBy.Moderators,
        SlowModeSeconds = 30,
        Temporary = true,
        MemberCount = 3,
        LastSeq = 8,
        Rev = 10,
    };

    public static readonly RoomInfo LeastInfo =
        FullInfo with
        {
            Id = Direct,
            Type = RoomType.Direct,
            Name = "",
            Description = "",
            ImageUrl = null,
            ArchivedAt = null,
            MaxMembers = null,
            PostBy = PostBy.Members,
            SlowModeSeconds = 0,
            Temporary = false,
        };

    public static readonly RoomSummary FullSummary = new()
    {
        Room = FullInfo,
        Role = RoomRole.Owner,
        Muted = new Mute(At(9), "Spam"),
        Level = NotificationLevel.Mentions,
        LastReadSeq = 5,
        Unread = 2,
        Mentions = 1,
        LastMessage = FullMessage,
        Participants = [FullProfile, LeastProfile],
    };

    public static readonly RoomSummary LeastSummary = new() { Room = LeastInfo, LastReadSeq = 0, Unread = 0, Mentions = 0 };

    public static readonly Member FullMember = new() { User = FullProfile, Role = RoomRole.Moderator, JoinedAt = At(1), Online = true, Muted = new Mute(At(9)) };

    public static readonly Member LeastMember = new() { User = LeastProfile, Role = RoomRole.Member, JoinedAt = At(1) };

    public static readonly Sanction FullSanction = new() { User = LeastProfile, By = FullProfile, Reason = "Spam", CreatedAt = At(8), Until = At(9) };

    public static readonly Sanction LeastSanction = FullSanction with { Reason = null, Until = null };

    public static readonly Report FullReport = new()
    {
        Id = "12",
        State = ReportState.Accepted,
        RoomId = Lobby,
        RoomName = "Lobby",
        MessageId = new MessageId(Lobby, 7),
        Author = LeastProfile,
        Content = "Buy this!",
        SentAt = At(2),
        DeletedAt = At(4),
        Reporter = FullProfile,
        Reason = "Spam",
        CreatedAt = At(3),
        DecidedBy = FullProfile,
        DecidedAt = At(4),
        Note = "For the second time",
    };

    public static readonly Report LeastReport =
        FullReport with { State = ReportState.Open, RoomId = Direct, RoomName = null, MessageId = new MessageId(Direct, 3), DeletedAt = null, DecidedBy = null, DecidedAt = null, Note = null };

    public static readonly AuditEntry FullAuditEntry = new()
    {
        Id = "17",
        At = At(8),
        Actor = FullProfile,
        Action = AuditAction.RoleChanged,
        RoomId = Lobby,
        RoomName = "Lobby",
        Target = LeastProfile,
        MessageId = new MessageId(Lobby, 7),
        Reason = "Spam",
        Until = At(9),
        Changes = [new AuditChange("role", "member", "moderator"), new AuditChange("imageUrl", null, null)],
    };

    public static readonly AuditEntry LeastAuditEntry = new() { Id = "16", At = At(7), Action = AuditAction.UserSessionsEnded };

    public static readonly SyncPage FullSyncPage = new()
    {
        RoomId = Lobby,
        Rev = 10,
        Messages = [FullMessage, LeastMessage],
        Joined = [FullMember],
        Left = [Linus],
        Room = FullInfo,
    };

    public static readonly SyncPage LeastSyncPage = new() { RoomId = Lobby, Rev = 10, Room = FullInfo, Resync = true };

    public static readonly ThreadPage FullThreadPage =
        new() { Root = RootMessage, Messages = [FullMessage], HasMore = true, Following = true, LastReadSeq = 5, Unread = 1 };

    public static readonly ThreadReadState FullThreadReadState = new(new MessageId(Lobby, 4), 7, 1);

    public static readonly SearchHit FullHit = new(FullMessage, new SearchedRoom(Lobby, "Lobby", RoomType.Public), [[0, 5], [8, 5]]);

    public static readonly ReadState FullReadState = new(Lobby, 5, 2, 1, 8, false);

    public static DateTimeOffset At(int minute) => new(2026, 1, 2, 3, minute, 5, 678, TimeSpan.Zero);
}
