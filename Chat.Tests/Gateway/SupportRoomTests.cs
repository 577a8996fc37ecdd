using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>Who needs help opens a room, and those who moderate everything find it and answer there (acceptance B5, B6).</summary>
public class SupportRoomTests : IAsyncLifetime
{
    private const string Root = "root@example.org";

    private ChatServer server = null!;
    private ChatUser root = null!, ada = null!, agent = null!;

    public async Task InitializeAsync()
    {
        server = await ChatServer.Start($"Chat:Accounts:Admins:0={Root}", "Chat:Rooms:CreateBy=Admins");
        root = server.User(await server.SignIn("register", new { email = Root, password = "correct horse" }));
        await root.Connect();
        (ada, agent) = (await server.SignUp("ada"), await server.SignUp("agent"));
        await root.Patch($"/api/users/{agent.Id}", new { role = "moderator" });
        await agent.Device.Inbox.Next("AccountChanged");
    }

    public async Task DisposeAsync()
    {
        foreach (var one in new[] { root, ada, agent }) await one.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Agents_find_the_room_join_it_and_close_it()
    {
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("I cannot sign in on my phone", "support");
        var other = await ada.CreateRoom("Another thing", "support");
        await ada.Send(room, "hello?");

        // The room that was spoken in last comes first.
        Assert.Equal([room, other], await Listed(agent));
        Assert.Empty(await Listed(grace));
        Assert.Equal("not_found", await (await grace.Request(HttpMethod.Post, $"/api/rooms/{room}/join")).Code());
        Assert.Empty((await agent.Get("/api/rooms")).At("rooms").EnumerateArray());

        await agent.Join(room);
        Assert.Equal(("admin", "member"), ((await agent.Get($"/api/rooms/{room}")).Text("role"), (await ada.Get($"/api/rooms/{room}")).Text("role")));
        await agent.Send(room, "let us see");
        await ada.Receives("let us see");

        Assert.Equal("forbidden", await (await ada.Request(HttpMethod.Delete, $"/api/rooms/{room}")).Code());
        (await agent.Request(HttpMethod.Delete, $"/api/rooms/{room}")).EnsureSuccessStatusCode();
        Assert.Equal([other], await Listed(agent));
    }

    [Fact]
    public async Task Who_is_banned_from_it_does_not_answer_there()
    {
        var room = await ada.CreateRoom("Help", "support");
        await root.Join(room);
        (await root.Request(HttpMethod.Put, $"/api/rooms/{room}/bans/{agent.Id}")).EnsureSuccessStatusCode();
        Assert.Equal("banned", await agent.Device.Do("JoinRoom", room).Code());
    }

    [Fact]
    public async Task A_setting_leaves_the_making_of_other_rooms_to_administrators()
    {
        Assert.Equal("forbidden", await (await ada.Request(HttpMethod.Post, "/api/rooms", new { name = "Lobby" })).Code());
        Assert.Equal("forbidden", await (await agent.Request(HttpMethod.Post, "/api/rooms", new { name = "Lobby", type = "private" })).Code());
        Assert.Equal("invalid", await (await ada.Request(HttpMethod.Post, "/api/rooms", new { name = "Help", type = "support", memberIds = new[] { agent.Id } })).Code());
        await root.CreateRoom();
        await ada.Direct(agent);
    }

    private static async Task<string[]> Listed(ChatUser user) =>
        [.. (await user.Get("/api/rooms?type=support")).At("rooms").EnumerateArray().Select(r => r.Text("room", "id"))];
}
