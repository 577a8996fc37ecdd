using System.Collections.Immutable;
using Chat.Accounts;
using Chat.Audit;
using Chat.Blocks;
using Chat.Gateway.Auth;
using Chat.Gateway.Directs;
using Chat.Gateway.Invites;
using Chat.Gateway.Messages;
using Chat.Gateway.Rooms;
using Chat.Gateway.Users;
using Chat.Gateway.Wire;
using Chat.Invites;
using Chat.Messages;
using Chat.Notifications;
using Chat.Presence;
using Chat.Reading;
using Chat.Reports;
using Chat.Rooms;
using Chat.Sanctions;
using Chat.Search;
using Chat.Streams;
using Chat.Threads;
using Chat.Typing;
using Chat.Users;
using static Chat.Tests.Wire.Samples;

namespace Chat.Tests.Wire;

/// <summary>What the server sends: events and answers of the hub, answers of REST.</summary>
internal static class Shapes
{
    public static ImmutableArray<Shape> Events { get; } =
    [
        Event(new MessagePosted(FullMessage)),
        Event(new MessagePosted(LeastMessage), ".least"),
        Event(new MessageEdited(FullMessage)),
        Event(new MessageDeleted(LeastMessage)),
        Event(new ReactionAdded(FullMessage, Grace, "🎉")),
        Event(new ReactionRemoved(LeastMessage, Grace, "🎉"), ".least"),
        Event(new MessagePinned(FullMessage)),
        Event(new MessageUnpinned(LeastMessage)),
        Event(new MemberJoined(Lobby, 11, FullMember, 3)),
        Event(new MemberLeft(Lobby, 12, Linus, 2)),
        Event(new MemberChanged(Lobby, 13, FullMember)),
        Event(new MemberChanged(Lobby, 13, LeastMember), ".least"),
        Event(new SanctionsChanged(Lobby, 14)),
        Event(new InvitesChanged(Lobby, 15)),
        Event(new Invited(Ada, FullPreview)),
        Event(new InviteEnded(Ada, FullPreview.Code)),
        Event(new RoomUpdated(FullInfo)),
        Event(new RoomUpdated(LeastInfo), ".least"),
        Event(new RoomArchived(FullInfo)),
        Event(new RoomCreated(FullSummary)),
        Event(new RoomCreated(LeastSummary), ".least"),
        Event(new RoomLeft(Lobby, 12)),
        Event(new TypingChanged(Lobby, Grace, true)),
        Event(new PresenceChanged(Lobby, [Ada, Grace], [Linus], 2, [Ada], [Grace])),
        Event(new ReadAdvanced(Direct, Grace, 7)),
        Event(new UnreadChanged(Ada, FullReadState)),
        Event(new Mentioned(Ada, new MessageId(Lobby, 7), Grace)),
        Event(new ThreadRead(Ada, FullThreadReadState)),
        Event(new AccountChanged(Ada, FullAccount, PresenceStatus.Online)),
        Event(new BlocksChanged(Ada, [Grace, Linus])),
        Event(new NotificationsChanged(Ada, FullNotifications)),
        Event(new NotificationsChanged(Ada, LeastNotifications), ".least"),
        Event(new RoomNotificationsChanged(Ada, new RoomNotifications(Lobby, NotificationLevel.Mentions))),
        Event(new Resync(Lobby, 7, null)),
        Event(new Draining(3)),
    ];

    public static ImmutableArray<Shape> Answers { get; } =
    [
        Answer("Greeting", new Greeting(FullAccount, [Linus], FullNotifications, [FullPreview], [FullSummary], "next", [FullSyncPage], At(7), 300)),
        Answer("Greeting.least", new Greeting(LeastAccount, [], LeastNotifications, [], [], null, [], At(7), 0)),
        Answer("Message", FullMessage),
        Answer("Message.least", LeastMessage),
        Answer("MessagePage", new MessagePage([FullMessage, LeastMessage], true)),
        Answer("SyncPage", FullSyncPage),
        Answer("SyncPage.least", LeastSyncPage),
        Answer("JoinedRoom", new JoinedRoom(FullSummary, [FullMessage, LeastMessage], 2)),
        Answer("ReadState", FullReadState),
        Answer("CursorList", new CursorList([new MemberCursor(Ada, 7), new MemberCursor(Linus, 0)])),
        Answer("ThreadPage", FullThreadPage),
        Answer("ThreadReadState", FullThreadReadState),
        Answer("PresenceSnapshots", ImmutableArray.Create(new PresenceSnapshot(Lobby, [Ada, Grace], 2, [Ada], [Grace]), new PresenceSnapshot(Direct, [], 0, [], []))),
    ];

    public static ImmutableArray<Shape> Rest { get; } =
    [
        RestAnswer("SignedIn", new SignedInResponse("token", At(8), "refresh", FullAccount)),
        RestAnswer("RegistrationInfo", new RegistrationInfo(RegistrationMode.Invited)),
        RestAnswer("SessionList", new SessionList([new OwnSession("s1", "Mozilla/5.0", "192.0.2.1", At(2), At(3), true)])),
        RestAnswer("SessionList.least", new SessionList([new OwnSession("s2", null, null, At(2), At(3), false)])),
        RestAnswer("Account", FullAccount),
        RestAnswer("Account.least", LeastAccount),
        RestAnswer("PublicUser", FullPublicUser),
        RestAnswer("PublicUser.least", LeastPublicUser),
        RestAnswer("NotificationSettings", FullNotifications),
        RestAnswer("NotificationSettings.least", LeastNotifications),
        RestAnswer("RoomNotifications", new RoomNotifications(Lobby, NotificationLevel.None)),
        RestAnswer("UserList", new UserList([FullProfile, LeastProfile])),
        RestAnswer("RoomPage", new RoomPage([FullSummary, LeastSummary], "next")),
        RestAnswer("RoomPage.least", new RoomPage([], null)),
        RestAnswer("CreatedRoom", new CreatedRoom(FullInfo)),
        RestAnswer("Room", FullInfo),
        RestAnswer("Member", FullMember),
        RestAnswer("Member.least", LeastMember),
        RestAnswer("Sanction", FullSanction),
        RestAnswer("Sanction.least", LeastSanction),
        RestAnswer("MadeInvite", new MadeInvite(FullInvite)),
        RestAnswer("InviteList", new InviteList([FullInvite, LeastInvite])),
        RestAnswer("InvitePreview", FullPreview),
        RestAnswer("InvitePreview.least", LeastPreview),
        RestAnswer("MyInviteList", new MyInviteList([FullPreview])),
        RestAnswer("BanPage", new BanPage([FullSanction, LeastSanction], "next")),
        RestAnswer("BanPage.least", new BanPage([], null)),
        RestAnswer("MutePage", new MutePage([FullSanction, LeastSanction], "next")),
        RestAnswer("MutePage.least", new MutePage([], null)),
        RestAnswer("FiledReport", new FiledReport("12", new MessageId(Lobby, 7), "Spam", At(3), ReportState.Open)),
        RestAnswer("Report", FullReport),
        RestAnswer("Report.least", LeastReport),
        RestAnswer("ReportPage", new ReportPage([FullReport, LeastReport], "next", 1)),
        RestAnswer("ReportPage.least", new ReportPage([], null, 0)),
        RestAnswer("AuditPage", new AuditPage([FullAuditEntry, LeastAuditEntry], "next")),
        RestAnswer("AuditPage.least", new AuditPage([], null)),
        RestAnswer("RoomSummary", FullSummary),
        RestAnswer("JoinedRoom", new JoinedRoom(FullSummary, [FullMessage, LeastMessage], 2)),
        RestAnswer("MemberPage", new MemberPage([FullMember], "next", 3)),
        RestAnswer("MemberPage.least", new MemberPage([], null, 0)),
        RestAnswer("MessagePage", new MessagePage([FullMessage, LeastMessage], true)),
        RestAnswer("Message", FullMessage),
        RestAnswer("Message.least", LeastMessage),
        RestAnswer("MessageList", new MessageList([FullMessage, LeastMessage])),
        RestAnswer("MessageHistory", new MessageHistory([new MessageVersion("hi", At(2), Ada), new MessageVersion("hello", At(3), Ada)])),
        RestAnswer("MentionPage", new MentionPage([FullMessage], "next")),
        RestAnswer("MentionPage.least", new MentionPage([], null)),
        RestAnswer("CursorList", new CursorList([new MemberCursor(Ada, 7), new MemberCursor(Linus, 0)])),
        RestAnswer("ThreadPage", FullThreadPage),
        RestAnswer("ThreadReadState", FullThreadReadState),
        RestAnswer("FollowedThreadPage", new FollowedThreadPage([new FollowedThread(RootMessage, FullMessage, 1)], "next")),
        RestAnswer("FollowedThreadPage.least", new FollowedThreadPage([new FollowedThread(RootMessage, null, 0)], null)),
        RestAnswer("SearchPage", new SearchPage([FullHit], "next")),
        RestAnswer("SearchPage.least", new SearchPage([], null)),
        RestAnswer("ReadState", FullReadState),
        RestAnswer("DirectList", new DirectList([FullSummary, LeastSummary])),
        RestAnswer("OpenedDirect", new OpenedDirect(FullSummary)),
    ];

    private static Shape Event(IToldToClients news, string kind = "") =>
        new($"event.{news.GetType().Name}{kind}", news.Told, WireFormats.Hub);

    private static Shape Answer(string name, object value) => new("answer." + name, value, WireFormats.Hub);

    private static Shape RestAnswer(string name, object value) => new("rest." + name, value, WireFormats.Rest);
}
