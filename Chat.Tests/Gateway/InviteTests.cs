using System.Text.Json;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

[Collection(SharedServerCollection.Name)]
public class InviteTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task A_link_leads_into_a_private_room_and_shows_no_more_of_it_before_than_its_name_and_how_many_are_there()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Cabinet", "private");
        await ada.Send(room, "secret");
        var code = (await Made(ada, room, new { expiresIn = 3600, maxUses = 5 })).Text("code");
        await ada.Device.Inbox.Next("InvitesChanged", c => c.Text("roomId") == room);

        var preview = await grace.Get($"/api/invites/{code}");
        Assert.Equal(["by", "code", "createdAt", "expiresAt", "imageUrl", "memberCount", "roomName"], preview.EnumerateObject().Select(p => p.Name).Order());
        Assert.Equal(("Cabinet", 1, JsonValueKind.Null), (preview.Text("roomName"), preview.Number("memberCount"), preview.GetProperty("by").ValueKind));
        Assert.Equal("not_found", await (await grace.Request(HttpMethod.Get, $"/api/rooms/{room}")).Code());

        var joined = await grace.Post($"/api/invites/{code}/accept");
        Assert.Equal((room, "secret"), (joined.Text("summary", "room", "id"), joined.Items("messages").Single().Text("content")));
        await ada.Device.Inbox.Next("MemberJoined", j => j.Text("member", "user", "id") == grace.Id);
        Assert.Equal(room, (await grace.Post($"/api/invites/{code}/accept")).Text("summary", "room", "id"));
        Assert.Equal(1, (await ada.Get($"/api/rooms/{room}/invites")).Items("invites").Single().Number("uses"));
        await ada.Send(room, "welcome");
        await grace.Receives("welcome");
    }

    [Fact]
    public async Task Who_is_invited_by_name_hears_of_it_on_all_devices_and_comes_or_declines()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await using var linus = await server.SignUp("linus");
        var room = await ada.CreateRoom("Cabinet", "private");
        var phone = await grace.Connect();

        var code = (await Made(ada, room, new { userId = grace.Id })).Text("code");
        foreach (var device in new[] { grace.Device, phone })
        {
            var told = await device.Inbox.Next("Invited", i => i.Text("code") == code);
            Assert.Equal(("Cabinet", ada.Id), (told.Text("roomName"), told.Text("by", "id")));
        }
        Assert.Equal(code, (await grace.Get("/api/me/invites")).Items("invites").Single().Text("code"));
        foreach (var call in new[] { $"GET /api/invites/{code}", $"POST /api/invites/{code}/accept" })
            Assert.Equal("not_found", await (await linus.Request(new HttpMethod(call.Split(' ')[0]), call.Split(' ')[1])).Code());
        (await linus.Request(HttpMethod.Post, $"/api/invites/{code}/decline")).EnsureSuccessStatusCode();
        Assert.Single((await grace.Get("/api/me/invites")).Items("invites"));

        (await grace.Request(HttpMethod.Post, $"/api/invites/{code}/decline")).EnsureSuccessStatusCode();
        foreach (var device in new[] { grace.Device, phone }) await device.Inbox.Next("InviteEnded", i => i.Text("code") == code);
        Assert.Empty((await grace.Get("/api/me/invites")).Items("invites"));

        var again = (await Made(ada, room, new { userId = grace.Id })).Text("code");
        await grace.Post($"/api/invites/{again}/accept");
        foreach (var device in new[] { grace.Device, phone }) await device.Inbox.Next("InviteEnded", i => i.Text("code") == again);
        await phone.Inbox.Next("RoomCreated", r => r.Text("room", "id") == room);
    }

    [Fact]
    public async Task A_revoked_invite_is_gone_for_whom_it_was_and_unknown_codes_lead_nowhere()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Cabinet", "private");
        var code = (await Made(ada, room, new { userId = grace.Id })).Text("code");
        await grace.Device.Inbox.Next("Invited", i => i.Text("code") == code);

        (await ada.Request(HttpMethod.Delete, $"/api/rooms/{room}/invites/{code}")).EnsureSuccessStatusCode();
        await grace.Device.Inbox.Next("InviteEnded", i => i.Text("code") == code);
        foreach (var gone in new[] { code, "none", new string('x', 500) })
            Assert.Equal("not_found", await (await grace.Request(HttpMethod.Post, $"/api/invites/{gone}/accept")).Code());
    }

    [Fact]
    public async Task Who_lets_nobody_write_to_them_is_not_invited_by_strangers_either_and_a_link_does_not_lead_out_of_a_ban()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Lobby", "public");
        await grace.Patch("/api/me", new { contactBy = "nobody" });
        Assert.Equal("forbidden", await (await ada.Request(HttpMethod.Post, $"/api/rooms/{room}/invites", new { userId = grace.Id })).Code());
        Assert.Equal("not_found", await (await ada.Request(HttpMethod.Post, $"/api/rooms/{room}/invites", new { userId = "nobody-at-all" })).Code());

        var code = (await Made(ada, room)).Text("code");
        (await ada.Request(HttpMethod.Put, $"/api/rooms/{room}/bans/{grace.Id}", new { reason = "Spam" })).EnsureSuccessStatusCode();
        foreach (var call in new[] { $"GET /api/invites/{code}", $"POST /api/invites/{code}/accept" })
            Assert.Equal("banned", await (await grace.Request(new HttpMethod(call.Split(' ')[0]), call.Split(' ')[1])).Code());
    }

    private static async Task<JsonElement> Made(ChatUser by, string room, object? request = null) =>
        (await by.Post($"/api/rooms/{room}/invites", request ?? new { })).GetProperty("invite");
}
