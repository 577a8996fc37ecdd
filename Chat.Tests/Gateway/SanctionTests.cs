using System.Text.Json;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

[Collection(SharedServerCollection.Name)]
public class SanctionTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task Who_is_banned_while_reading_hears_nothing_more_on_any_device_and_is_told_why()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await using var linus = await server.SignUp("linus");
        var room = await ada.CreateRoom("Lobby", "public", grace.Id, linus.Id);
        var said = await ada.Send(room, "before");
        var phone = await grace.Connect();

        var ban = await Put(ada, $"/api/rooms/{room}/bans/{grace.Id}", new { reason = "Spam" });
        Assert.Equal((grace.Id, ada.Id, "Spam"), (ban.Text("user", "id"), ban.Text("by", "id"), ban.Text("reason")));
        foreach (var device in new[] { grace.Device, phone }) await device.Inbox.Next("RoomLeft", l => l.Text("roomId") == room);
        await linus.Device.Inbox.Next("MemberLeft", l => l.Text("userId") == grace.Id);
        await ada.Send(room, "after");
        await linus.Receives("after");

        foreach (var path in new[] { "", "/messages", "/members", "/pinned", "/cursors" })
            Assert.Equal("banned", await (await grace.Request(HttpMethod.Get, $"/api/rooms/{room}{path}")).Code());
        foreach (var path in new[] { $"messages/{said.Text("id")}", $"messages/{said.Text("id")}/thread", $"messages/{said.Text("id")}/history", $"search?query=before&roomId={room}" })
            Assert.Equal("banned", await (await grace.Request(HttpMethod.Get, $"/api/{path}")).Code());
        Assert.Equal("banned", await grace.Device.Call("JoinRoom", room).Code());
        Assert.Equal("banned", await grace.Device.Call("Sync", room, 0).Code());
        Assert.Equal("banned", await (await ada.Request(HttpMethod.Post, $"/api/rooms/{room}/members", new { userIds = new[] { grace.Id } })).Code());
        Assert.DoesNotContain((await grace.Get("/api/rooms?query=lobby&limit=100")).Items("rooms"), r => r.Text("room", "id") == room);
        Assert.Equal([grace.Id], (await ada.Get($"/api/rooms/{room}/bans")).Items("bans").Select(b => b.Text("user", "id")));

        (await ada.Request(HttpMethod.Delete, $"/api/rooms/{room}/bans/{grace.Id}")).EnsureSuccessStatusCode();
        await linus.Device.Inbox.Next("SanctionsChanged", c => c.Text("roomId") == room);
        Assert.Empty((await ada.Get($"/api/rooms/{room}/bans")).Items("bans"));
        await grace.Join(room);
        foreach (var device in new[] { grace.Device, phone })
            Assert.DoesNotContain(device.Inbox.All("MessagePosted"), m => m.Text("content") == "after");
    }

    [Fact]
    public async Task Who_was_in_a_private_room_is_told_why_they_are_not_and_to_others_it_stays_hidden()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await using var linus = await server.SignUp("linus");
        var room = await ada.CreateRoom("Cabinet", "private", grace.Id);
        foreach (var one in new[] { grace, linus }) await Put(ada, $"/api/rooms/{room}/bans/{one.Id}");
        await Put(ada, $"/api/rooms/{room}/bans/{grace.Id}", new { reason = "Leaks" });
        foreach (var (one, code) in new[] { (grace, "banned"), (linus, "not_found") })
        {
            foreach (var path in new[] { "", "/messages?after=0", "/bans" })
                Assert.Equal(code, await (await one.Request(HttpMethod.Get, $"/api/rooms/{room}{path}")).Code());
            Assert.Equal(code, await one.Device.Call("JoinRoom", room).Code());
        }
        var refused = await (await grace.Request(HttpMethod.Get, $"/api/rooms/{room}")).Content.ReadAsStringAsync();
        Assert.Contains("You are banned from this room: Leaks", refused, StringComparison.Ordinal);

        (await ada.Request(HttpMethod.Delete, $"/api/rooms/{room}/bans/{grace.Id}")).EnsureSuccessStatusCode();
        Assert.Equal("not_found", await (await grace.Request(HttpMethod.Get, $"/api/rooms/{room}")).Code());
    }

    [Fact]
    public async Task Who_is_muted_while_typing_has_stopped_and_learns_when_and_why()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Lobby", "public", grace.Id);
        await grace.Device.Do("StartTyping", room);
        await ada.Device.Inbox.Next("TypingChanged", t => t.GetProperty("isTyping").GetBoolean());

        var until = DateTimeOffset.UnixEpoch.AddYears(60);
        await Put(ada, $"/api/rooms/{room}/mutes/{grace.Id}", new { reason = "Shouting", until });
        await ada.Device.Inbox.Next("TypingChanged", t => !t.GetProperty("isTyping").GetBoolean(), "typing ended with the mute", TimeSpan.FromSeconds(2));
        var told = await grace.Device.Inbox.Next("MemberChanged", c => c.Text("member", "user", "id") == grace.Id);
        Assert.Equal(until, told.GetProperty("member").GetProperty("muted").GetProperty("until").GetDateTimeOffset());
        Assert.Equal(JsonValueKind.Null, told.GetProperty("member").GetProperty("muted").GetProperty("reason").ValueKind);
        Assert.Equal("Shouting", (await grace.Get($"/api/rooms/{room}")).Text("muted", "reason"));
        Assert.Equal("Shouting", (await grace.Get("/api/rooms")).Items("rooms").Single().Text("muted", "reason"));

        Assert.Equal("muted", await grace.Device.Call("StartTyping", room).Code());
        Assert.Equal("ok", await grace.Device.Call("StopTyping", room).Code());
        var refused = await grace.Request(HttpMethod.Post, $"/api/rooms/{room}/messages", new { clientId = "c-1", content = "hello" });
        Assert.Equal("muted", await refused.Code());
        Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.FromDays(1));

        (await ada.Request(HttpMethod.Delete, $"/api/rooms/{room}/mutes/{grace.Id}")).EnsureSuccessStatusCode();
        await grace.Device.Inbox.Next("MemberChanged", c => c.GetProperty("member").GetProperty("muted").ValueKind == JsonValueKind.Null);
        await grace.Send(room, "hello");
        await ada.Receives("hello");
    }

    [Fact]
    public async Task In_slow_mode_the_answer_says_when_to_come_back_and_a_repeat_is_answered_however_old_it_is()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Lobby", "public", grace.Id);
        Assert.Equal(60, (await ada.Patch($"/api/rooms/{room}", new { slowModeSeconds = 60 })).Number("slowModeSeconds"));
        await grace.Device.Inbox.Next("RoomUpdated", r => r.Number("slowModeSeconds") == 60);

        var first = await grace.Send(room, "first", "c-1");
        for (var i = 0; i < 210; i++) await ada.Send(room, $"{i}");
        var refused = await grace.Request(HttpMethod.Post, $"/api/rooms/{room}/messages", new { clientId = "c-2", content = "second" });

        Assert.Equal("slow_mode", await refused.Code());
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(first.Text("id"), (await grace.Send(room, "first", "c-1")).Text("id"));
        Assert.Equal("invalid", await (await ada.Request(HttpMethod.Patch, $"/api/rooms/{room}", new { slowModeSeconds = 21_601 })).Code());
    }

    [Fact]
    public async Task What_holds_and_what_has_ended_is_the_same_after_a_restart()
    {
        var database = $"ConnectionStrings:Chat={await PostgresServer.CreateDatabase()}";
        ChatUser ada, grace, linus;
        string room;
        await using (var before = await ChatServer.Start(database))
        {
            (ada, grace, linus) = (await before.SignUp("ada"), await before.SignUp("grace"), await before.SignUp("linus"));
            room = await ada.CreateRoom("Lobby", "public", grace.Id);
            var soon = TimeProvider.System.GetUtcNow().AddSeconds(4);
            await Put(ada, $"/api/rooms/{room}/mutes/{grace.Id}", new { until = soon });
            await Put(ada, $"/api/rooms/{room}/bans/{linus.Id}", new { reason = "Spam" });
            Assert.Equal("muted", await (await Say(grace)).Code());
            foreach (var user in new[] { ada, grace, linus }) await user.DisposeAsync();
        }

        await using var after = await ChatServer.Start(database);
        (grace, linus) = (grace.At(after), linus.At(after));
        Assert.Equal("banned", await (await linus.Request(HttpMethod.Post, $"/api/rooms/{room}/join")).Code());
        Assert.Equal("banned", await (await linus.Request(HttpMethod.Get, $"/api/rooms/{room}/messages?after=0")).Code());
        await Waiting.Until(async () => (await Say(grace)).IsSuccessStatusCode, "the mute has ended");

        Task<HttpResponseMessage> Say(ChatUser user) => user.Request(HttpMethod.Post, $"/api/rooms/{room}/messages", new { clientId = "c-1", content = "hello" });
    }

    private static async Task<JsonElement> Put(ChatUser user, string path, object? body = null)
    {
        var response = await user.Request(HttpMethod.Put, path, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
