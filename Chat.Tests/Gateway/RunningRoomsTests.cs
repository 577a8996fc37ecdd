using System.Text.Json;
using Chat.Storage;
using Chat.Tests.Gateway.Driver;
using Chat.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Tests.Gateway;

[Collection(SharedServerCollection.Name)]
public class RunningRoomsTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task Everybody_hears_of_new_settings_and_what_is_so_already_is_no_change()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);

        var set = await ada.Patch($"/api/rooms/{room}", new { name = " Compilers ", description = "A-0", imageUrl = "https://example.org/a.png", maxMembers = 5 });
        var told = await grace.Device.Inbox.Next("RoomUpdated", r => r.Text("roomId") == room);

        Assert.Equal(("Compilers", "A-0", 5L, "members"), (told.Text("name"), told.Text("description"), told.Number("maxMembers"), told.Text("postBy")));
        Assert.Equal(set.Number("rev"), told.Number("rev"));
        Assert.Equal(2, told.Number("memberCount"));
        Assert.Equal(set.Number("rev"), (await ada.Patch($"/api/rooms/{room}", new { name = "Compilers" })).Number("rev"));
        var emptied = await ada.Patch($"/api/rooms/{room}", new { description = "", imageUrl = "", maxMembers = 0 });
        Assert.Equal("", emptied.Text("description"));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (emptied.GetProperty("imageUrl").ValueKind, emptied.GetProperty("maxMembers").ValueKind));
        Assert.Equal("invalid", await (await ada.Request(HttpMethod.Patch, $"/api/rooms/{room}", new { name = "" })).Code());
        Assert.Equal("invalid", await (await ada.Request(HttpMethod.Patch, $"/api/rooms/{room}", new { maxMembers = -1 })).Code());
        Assert.Contains((await grace.Get("/api/rooms?query=compilers")).Items("rooms"), r => r.Text("room", "id") == room);
    }

    [Fact]
    public async Task Who_is_removed_hears_nothing_more_and_the_others_hear_of_it()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await using var linus = await server.SignUp("linus");
        var room = await ada.CreateRoom("Cabinet", "private", grace.Id, linus.Id);

        (await ada.Request(HttpMethod.Delete, $"/api/rooms/{room}/members/{grace.Id}")).EnsureSuccessStatusCode();
        await grace.Device.Inbox.Next("RoomLeft", l => l.Text("roomId") == room);
        await linus.Device.Inbox.Next("MemberLeft", l => l.Text("userId") == grace.Id);
        await ada.Send(room, "secret");
        await linus.Receives("secret");

        Assert.Equal("not_found", await (await grace.Request(HttpMethod.Get, $"/api/rooms/{room}")).Code());
        (await ada.Request(HttpMethod.Delete, $"/api/rooms/{room}/members/{grace.Id}")).EnsureSuccessStatusCode();
        (await ada.Request(HttpMethod.Post, $"/api/rooms/{room}/members", new { userIds = new[] { grace.Id, linus.Id } })).EnsureSuccessStatusCode();
        await grace.Device.Inbox.Next("RoomCreated", r => r.Text("room", "id") == room);
        await ada.Send(room, "welcome back");
        await grace.Receives("welcome back");
        Assert.DoesNotContain(grace.Device.Inbox.All("MessagePosted"), m => m.Text("content") == "secret");
    }

    [Fact]
    public async Task An_owner_hands_the_room_over_and_may_leave_then()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        Assert.Equal("forbidden", await (await ada.Request(HttpMethod.Post, $"/api/rooms/{room}/leave")).Code());

        (await ada.Request(HttpMethod.Post, $"/api/rooms/{room}/owner", new { userId = grace.Id })).EnsureSuccessStatusCode();

        var told = await grace.Device.Inbox.Next("MemberChanged", c => c.Text("member", "user", "id") == grace.Id);
        Assert.Equal("owner", told.Text("member", "role"));
        Assert.Equal("admin", (await ada.Get($"/api/rooms/{room}")).Text("role"));
        Assert.Equal("owner", (await grace.Get($"/api/rooms/{room}")).Text("role"));
        (await ada.Request(HttpMethod.Post, $"/api/rooms/{room}/leave")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task In_a_room_for_announcements_its_moderators_post_only()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        await ada.Patch($"/api/rooms/{room}", new { postBy = "moderators" });
        var said = new { roomId = room, clientId = "c-1", content = "hello" };

        Assert.Equal("forbidden", await grace.Device.Call("SendMessage", said).Code());
        var role = await ada.Patch($"/api/rooms/{room}/members/{grace.Id}", new { role = "moderator" });
        Assert.Equal("moderator", role.Text("role"));
        Assert.Equal("hello", (await grace.Device.Call("SendMessage", said)).Text("content"));
    }

    [Fact]
    public async Task An_archived_room_is_read_only_and_in_no_list_until_it_is_restored()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        await ada.Send(room, "before");

        Assert.NotNull((await Body(await ada.Request(HttpMethod.Delete, $"/api/rooms/{room}"))).GetProperty("archivedAt").GetString());
        await grace.Device.Inbox.Next("RoomArchived", r => r.Text("roomId") == room);

        Assert.Equal("archived", await grace.Device.Call("SendMessage", new { roomId = room, clientId = "c-1", content = "after" }).Code());
        Assert.Equal("archived", await (await ada.Request(HttpMethod.Patch, $"/api/rooms/{room}", new { name = "Other" })).Code());
        Assert.Single((await grace.Get($"/api/rooms/{room}/messages")).Items("messages"));
        Assert.DoesNotContain((await grace.Get("/api/rooms")).Items("rooms"), r => r.Text("room", "id") == room);
        Assert.Equal((room, "before"), ArchivedOf(await grace.Get("/api/rooms?archived=true")));
        Assert.Equal("invalid", await (await grace.Request(HttpMethod.Get, "/api/rooms?archived=true&query=x")).Code());
        Assert.Null((await ada.Post($"/api/rooms/{room}/restore")).GetProperty("archivedAt").GetString());
        await grace.Device.Inbox.Next("RoomUpdated", r => r.Text("roomId") == room);
        await grace.Send(room, "after");
        await ada.Receives("after");
        Assert.Empty((await grace.Get("/api/rooms?archived=true")).Items("rooms"));

        static (string Id, string Last) ArchivedOf(JsonElement page) => page.Items("rooms").Select(r => (r.Text("room", "id"), r.Text("lastMessage", "content"))).Single();
    }

    [Fact]
    public async Task Somebody_who_looks_after_everything_archives_a_room_that_they_are_not_in()
    {
        await using var ada = await server.SignUp("ada");
        await using var root = await server.SignUp("root");
        var room = await ada.CreateRoom("Cabinet", "private");
        Assert.Equal("not_found", await (await root.Request(HttpMethod.Delete, $"/api/rooms/{room}")).Code());
        await server.Services.GetRequiredService<Database>().Execute(Statement.SetRole, [root.Id, (int)UserRole.Admin], default);
        (await root.Request(HttpMethod.Delete, $"/api/rooms/{room}")).EnsureSuccessStatusCode();
        (await root.Request(HttpMethod.Post, $"/api/rooms/{room}/restore")).EnsureSuccessStatusCode();
        Assert.Equal("not_found", await (await root.Request(HttpMethod.Get, $"/api/rooms/{room}")).Code());
    }

    [Fact]
    public async Task Who_does_not_want_to_be_had_in_rooms_is_not_added()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Patch("/api/me", new { contactBy = "nobody" });
        Assert.Equal("forbidden", await (await ada.Request(HttpMethod.Post, $"/api/rooms/{room}/members", new { userIds = new[] { grace.Id } })).Code());
        Assert.Equal("not_found", await (await ada.Request(HttpMethod.Post, $"/api/rooms/{room}/members", new { userIds = new[] { "nobody" } })).Code());
    }

    private static async Task<JsonElement> Body(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
