using System.Net.Http.Json;
using System.Text.Json;
using Chat.Tests.Gateway.Driver;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Tests.Wire;

/// <summary>What a running server sends has the fields of the golden files, no more and no fewer.</summary>
public class RunningServerTests : IAsyncLifetime
{
    private const string Nowhere = "r0123456789abcdef0123456789abcdef";

    private static readonly string[] ToGrace =
        ["MessagePosted", "MemberJoined", "MemberLeft", "RoomCreated", "TypingChanged", "PresenceChanged", "UnreadChanged"];

    private ChatServer server = null!;

    public async Task InitializeAsync() =>
        server = await ChatServer.Start("Chat:Presence:ReportDelay=00:00:00.050", "Chat:Limits:LoginTries=1");

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Events_look_like_their_golden_files()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await using var linus = await server.SignUp("linus");
        var room = await ada.CreateRoom("Lobby", "public", grace.Id);
        await Knows(grace, room);
        await linus.Join(room);
        await grace.Device.Inbox.Next("PresenceChanged", p => p.Items("online").Any(u => u.GetString() == linus.Id), "Linus came online");
        await ada.Device.Do("StartTyping", room);
        await ada.Send(room, "hi");
        await linus.Device.Do("LeaveRoom", room);
        await grace.Device.Do("MarkRead", room, 1);
        var direct = await ada.Direct(grace);
        await Knows(grace, direct);
        await Knows(ada, direct);
        await ada.Send(direct, "psst");
        await grace.Device.Do("MarkRead", direct, 1);

        foreach (var name in ToGrace)
        {
            (await grace.Device.Inbox.Next(name)).LooksLike("event." + name);
        }
        (await linus.Device.Inbox.Next("RoomLeft")).LooksLike("event.RoomLeft");
        (await ada.Device.Inbox.Next("ReadAdvanced")).LooksLike("event.ReadAdvanced");
        await server.Stop();
        (await grace.Device.Inbox.Next("Draining")).LooksLike("event.Draining");
    }

    [Fact]
    public async Task Answers_of_the_hub_look_like_their_golden_files()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        (await ada.Send(room, "hi")).LooksLike("answer.Message");
        (await grace.Join(room)).LooksLike("answer.JoinedRoom");
        (await ada.Device.Call("LoadMessages", new { roomId = room })).LooksLike("answer.MessagePage");
        (await ada.Device.Call("Sync", room, 0)).LooksLike("answer.SyncPage");
        (await ada.Device.Call("MarkRead", room, 1)).LooksLike("answer.ReadState");
        (await ada.Device.Call("LoadPresence", new object[] { new[] { room } })).LooksLike("answer.PresenceSnapshots");
        (await ada.Device.Hello(new() { [room] = 0 })).LooksLike("answer.Greeting");
    }

    [Fact]
    public async Task Answers_of_rest_look_like_their_golden_files()
    {
        var signedUp = await server.SignIn("register", new { email = "ada@example.org", password = "correct horse" });
        signedUp.LooksLike("rest.SignedIn");
        (await server.SignIn("login", new { email = "ada@example.org", password = "correct horse" })).LooksLike("rest.SignedIn");
        (await server.SignIn("refresh", new { refreshToken = signedUp.Text("refreshToken") })).LooksLike("rest.SignedIn");
        await using var ada = server.User(signedUp);
        await using var grace = await server.Register("grace");
        (await ada.Patch("/api/me", new { statusText = "Counting", avatarUrl = "https://example.org/ada.png" })).LooksLike("rest.Account");
        (await ada.Get("/api/me")).LooksLike("rest.Account");
        (await ada.Get($"/api/users/{grace.Id}")).LooksLike("rest.PublicUser");
        (await ada.Get($"/api/users?ids={ada.Id},{grace.Id}")).LooksLike("rest.UserList");

        var made = await ada.Post("/api/rooms", new { name = "Lobby" });
        made.LooksLike("rest.CreatedRoom");
        var room = "/api/rooms/" + made.Text("room", "id");
        (await ada.Post(room + "/messages", new { clientId = "c", content = "hi" })).LooksLike("rest.Message");
        (await grace.Post(room + "/join")).LooksLike("rest.JoinedRoom");
        (await ada.Get("/api/rooms?limit=1")).LooksLike("rest.RoomPage");
        (await ada.Get(room)).LooksLike("rest.RoomSummary");
        (await ada.Get(room + "/members?limit=1")).LooksLike("rest.MemberPage");
        (await ada.Get(room + "/messages")).LooksLike("rest.MessagePage");
        (await ada.Get($"/api/messages/{made.Text("room", "id")}-1")).LooksLike("rest.Message");
        (await ada.Post(room + "/read", new { seq = 1 })).LooksLike("rest.ReadState");
        (await ada.Post("/api/direct-messages", new { participantIds = new[] { grace.Id } })).LooksLike("rest.OpenedDirect");
        (await ada.Get("/api/direct-messages")).LooksLike("rest.DirectList");
    }

    [Fact]
    public async Task Refusals_look_like_their_golden_files()
    {
        await using var ada = await server.SignUp("ada");
        var onHub = await Assert.ThrowsAsync<HubException>(() => ada.Join(Nowhere));
        JsonDocument.Parse(onHub.Message).RootElement.LooksLike("error.hub.not_found");
        using var inRest = await ada.Request(HttpMethod.Get, "/api/rooms/" + Nowhere);
        await LooksLike(inRest, "error.rest.not_found");
        await server.SignIn("register", new { email = "eve@example.org", password = "correct horse" });
        using var unknown = await Login();
        await LooksLike(unknown, "error.rest.unauthenticated");
        using var tooOften = await Login();
        await LooksLike(tooOften, "error.rest.rate_limited");
    }

    /// <summary>From here on the device hears of what happens in the room.</summary>
    private static Task Knows(ChatUser user, string room) => user.Device.Inbox.Next("RoomCreated", r => r.Text("room", "id") == room);

    private Task<HttpResponseMessage> Login() =>
        server.Http.PostAsJsonAsync("/api/auth/login", new { email = "eve@example.org", password = "wrong horse" });

    private static async Task LooksLike(HttpResponseMessage refused, string golden)
    {
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((int)refused.StatusCode, problem.Number("status"));
        problem.LooksLike(golden);
    }
}
