using System.Collections.Immutable;
using Chat.Gateway.Auth;
using Chat.Gateway.Directs;
using Chat.Gateway.Invites;
using Chat.Gateway.Messages;
using Chat.Gateway.Notifications;
using Chat.Gateway.Reports;
using Chat.Gateway.Rooms;
using Chat.Gateway.Threads;
using Chat.Gateway.Users;
using Chat.Messages;
using Chat.Notifications;
using Chat.Presence;
using Chat.Reports;
using Chat.Rooms;
using Chat.Users;
using static Chat.Tests.Wire.Samples;

namespace Chat.Tests.Wire;

/// <summary>Every object a client sends; the hub's plain arguments are in <see cref="Calls"/>.</summary>
internal static class Requests
{
    private const string Email = "ada@example.org", Password = "correct horse";

    public static ImmutableArray<Request> All { get; } =
    [
        OnHub("SendMessage",
            new SendMessageRequest { RoomId = Lobby, ClientId = Name, Content = "hi", Type = MessageType.Image, ReplyToId = new MessageId(Lobby, 5), ThreadId = new MessageId(Lobby, 4), AlsoInRoom = true },
            new SendMessageRequest { RoomId = Lobby, ClientId = Name, Content = "hi" },
            ["roomId", "clientId", "content"], ["type"]),
        OnHub("EditMessage", new EditMessage(new MessageId(Lobby, 7), "hello"), new EditMessage(new MessageId(Lobby, 7), "hello"),
            ["messageId", "content"]),
        OnHub("LoadMessages", new LoadMessagesRequest(Lobby, 9, 3, 5, 20, true), new LoadMessagesRequest(Lobby), ["roomId"]),
        OnHub("LoadThread", new LoadThreadRequest(new MessageId(Lobby, 4), 9, 3, 20), new LoadThreadRequest(new MessageId(Lobby, 4)), ["messageId"]),
        InRest("MarkThreadRead", new MarkThreadReadRequest(7), new MarkThreadReadRequest(7), ["seq"]),
        InRest("Register", new RegisterRequest(Email, Password, "ada", "Ada", "0123456789abcdefABCDEF"), new RegisterRequest(Email, Password), ["email", "password"]),
        InRest("Login", new LoginRequest(Email, Password), new LoginRequest(Email, Password), ["email", "password"]),
        InRest("Refresh", new RefreshRequest("refresh"), new RefreshRequest("refresh"), ["refreshToken"]),
        InRest("ChangePassword", new ChangePasswordRequest(Password, "battery staple"), new ChangePasswordRequest(Password, "battery staple"), ["current", "new"]),
        InRest("DeleteMe", new DeleteMeRequest(Password), new DeleteMeRequest(), []),
        InRest("UpdateMe", new UpdateMeRequest("Ada", "ada", "https://example.org/ada.png", "Counting", ContactRule.SharedRooms, "First, the engine.", false), new UpdateMeRequest(), []),
        InRest("ChangeStatus", new ChangeStatusRequest(PresenceStatus.Busy, "Counting", "🧮", At(9)), new ChangeStatusRequest(PresenceStatus.Busy), ["status"], ["status"]),
        InRest("ChangeStanding", new ChangeStandingRequest(UserRole.Moderator, At(9), "Spam"), new ChangeStandingRequest(), [], ["role"]),
        InRest("ChangeNotifications",
            new ChangeNotificationsRequest(new QuietHoursRequest("22:00", "07:30", "Europe/London"), ["engine", "first bug"]), new ChangeNotificationsRequest(), []),
        InRest("RoomNotifications", new RoomNotificationsRequest(NotificationLevel.Mentions), new RoomNotificationsRequest(NotificationLevel.Mentions), ["level"], ["level"]),
        InRest("CreateRoom",
            new CreateRoomRequest("Lobby", "For everybody", RoomType.Private, "https://example.org/lobby.png", [Grace, Linus], new ClientId("c1"), true),
            new CreateRoomRequest("Lobby"), ["name"], ["type"]),
        InRest("UpdateRoom", new UpdateRoomRequest("Lobby", "For everybody", "https://example.org/lobby.png", 50, PostBy.Moderators, 30), new UpdateRoomRequest(), []),
        InRest("AddMembers", new AddMembersRequest([Grace, Linus]), new AddMembersRequest([Grace, Linus]), ["userIds"]),
        InRest("ChangeRole", new ChangeRoleRequest(RoomRole.Admin), new ChangeRoleRequest(RoomRole.Admin), ["role"], ["role"]),
        InRest("Sanction", new SanctionRequest("Spam", At(9)), new SanctionRequest(), []),
        InRest("Invite", new InviteRequest(Grace, 3600, 10), new InviteRequest(), []),
        InRest("Report", new ReportRequest("Spam"), new ReportRequest("Spam"), ["reason"]),
        InRest("DecideReport", new DecideReportRequest(ReportState.Accepted, "Spam"), new DecideReportRequest(ReportState.Accepted), ["state"], ["state"]),
        InRest("HandOver", new HandOverRequest(Grace), new HandOverRequest(Grace), ["userId"]),
        InRest("PostMessage", new PostMessageRequest { ClientId = Name, Content = "hi", Type = MessageType.File, ReplyToId = new MessageId(Lobby, 5), ThreadId = new MessageId(Lobby, 4), AlsoInRoom = true },
            new PostMessageRequest { ClientId = Name, Content = "hi" },
            ["clientId", "content"], ["type"]),
        InRest("EditMessage.body", new EditMessageRequest("hello"), new EditMessageRequest("hello"), ["content"]),
        InRest("MarkRead", new MarkReadRequest(7), new MarkReadRequest(7), ["seq"]),
        InRest("OpenDirect", new OpenDirectRequest([Grace, Linus]), new OpenDirectRequest([Grace, Linus]), ["participantIds"]),
    ];

    private static Request OnHub(string name, object full, object least, string[] required, params string[] choices) =>
        Request.Of(name, full, least, required, choices, WireFormats.Hub);

    private static Request InRest(string name, object full, object least, string[] required, params string[] choices) =>
        Request.Of(name, full, least, required, choices, WireFormats.Rest);
}
