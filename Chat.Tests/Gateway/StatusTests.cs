using System.Globalization;
using System.Net;
using System.Text.Json;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>How Grace shows to Ada, who is in a room with her.</summary>
public sealed class StatusTests
{
    private const string Soon = "Chat:Presence:ReportDelay=00:00:00.050";

    [Fact]
    public async Task A_status_with_its_text_and_emoji_is_seen_by_those_in_a_room_with_her_and_told_to_all_her_devices()
    {
        await using var server = await ChatServer.Start(Soon);
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await using var linus = await server.Register("linus");
        await ada.CreateRoom("Lobby", "public", grace.Id);
        var tablet = await grace.Connect();

        await Set(grace, new { status = "busy", text = "Compiling", emoji = "⚙" });
        await grace.Patch("/api/me", new { about = "I found\nthe first bug." });

        await tablet.Inbox.Next("AccountChanged", a => (a.Text("status"), a.Text("statusText"), a.Text("statusEmoji")) == ("busy", "Compiling", "⚙️"), "the tablet heard of the status");
        await tablet.Inbox.Next("AccountChanged", a => a.Text("about") == "I found\nthe first bug.", "the tablet heard of the profile");
        Assert.Equal(("busy", "Compiling", "⚙️"), Of(await ada.Get($"/api/users/{grace.Id}")));
        Assert.Equal(("offline", "", null), Of(await linus.Get($"/api/users/{grace.Id}")));
        Assert.Equal("I found\nthe first bug.", (await linus.Get($"/api/users/{grace.Id}")).Text("about"));
        await grace.Device.Do("SetStatus", "away", null);
        Assert.Equal(("away", "Compiling", "⚙️"), Of(await ada.Get($"/api/users/{grace.Id}")));
        await grace.Disconnect();
        await Waiting.Until(async () => (await ada.Get($"/api/users/{grace.Id}")).Text("status") == "offline", "Grace is offline once she has gone");
    }

    [Fact]
    public async Task A_status_ends_by_itself_though_the_server_was_started_anew_in_between()
    {
        using var folder = new TemporaryFolder();
        string id, token;
        DateTimeOffset until;
        await using (var before = await ChatServer.Start($"Chat:DataFolder={folder.Path}", Soon))
        {
            await using var grace = await before.SignUp("grace");
            (id, token) = (grace.Id, grace.Token);
            until = (await grace.Get("/api/me")).GetProperty("createdAt").GetDateTimeOffset().AddSeconds(6);
            await Set(grace, new { status = "busy", text = "Compiling", emoji = "⚙", until = until.ToString("O", CultureInfo.InvariantCulture) });
        }

        await using var server = await ChatServer.Start($"Chat:DataFolder={folder.Path}", Soon);
        await using var again = new ChatUser(server.Address, id, token);
        await again.Connect();
        await Waiting.Until(async () => Of(await again.Get("/api/me")) == ("online", "", null), "the status was over", TimeSpan.FromSeconds(15));
        Assert.Equal(JsonValueKind.Null, (await again.Get("/api/me")).GetProperty("statusUntil").ValueKind);
    }

    [Fact]
    public async Task Who_is_invisible_is_offline_to_all_others_and_on_every_device_until_she_is_not()
    {
        await using var server = await ChatServer.Start(Soon);
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Lobby", "public", grace.Id);
        await Hears("online", "Grace came online");

        await Set(grace, new { status = "invisible" });
        await Hears("offline", "Grace went offline");
        var seen = await ada.Get($"/api/users/{grace.Id}");
        Assert.Equal(("offline", JsonValueKind.String), (seen.Text("status"), seen.GetProperty("lastSeenAt").ValueKind));
        Assert.Equal("invisible", (await grace.Device.Hello()).GetProperty("user").Text("status"));

        // Neither with another device nor in a room that she comes into.
        ada.Device.Inbox.Clear();
        await grace.Connect();
        var other = await ada.CreateRoom("Other", "public", grace.Id);
        await grace.Send(room, "here I am");
        await ada.Receives("here I am");
        var shown = (await ada.Device.Call("LoadPresence", new object[] { new[] { room, other } })).EnumerateArray().SelectMany(p => p.Items("online"));
        Assert.DoesNotContain(grace.Id, shown.Select(u => u.GetString()));

        await Set(grace, new { status = "online" });
        await Hears("online", "Grace came online again");
        Assert.Equal("online", (await ada.Get($"/api/users/{grace.Id}")).Text("status"));

        Task<JsonElement> Hears(string how, string what) =>
            ada.Device.Inbox.Next("PresenceChanged", p => p.Items(how).Any(u => u.GetString() == grace.Id), what);
    }

    [Fact]
    public async Task What_is_no_status_is_refused()
    {
        await using var server = await ChatServer.Start();
        await using var ada = await server.Register("ada");
        foreach (var (body, code) in new (object, string)[]
        {
            (new { status = "offline" }, "invalid"), (new { text = "no status" }, "invalid"), (new { status = "busy", emoji = "no" }, "invalid"),
            (new { status = "busy", until = "2020-01-01T00:00:00Z" }, "invalid"), (new { status = "busy", text = new string('x', 101) }, "too_long"),
        })
            Assert.Equal(code, await (await ada.Request(HttpMethod.Put, "/api/me/status", body)).Code());
        Assert.Equal("too_long", await (await ada.Request(HttpMethod.Patch, "/api/me", new { about = new string('x', 501) })).Code());
    }

    private static async Task Set(ChatUser user, object status) =>
        Assert.Equal(HttpStatusCode.OK, (await user.Request(HttpMethod.Put, "/api/me/status", status)).StatusCode);

    private static (string, string, string?) Of(JsonElement user) =>
        (user.Text("status"), user.Text("statusText"), user.GetProperty("statusEmoji").GetString());
}
