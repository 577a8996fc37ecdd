using System.Globalization;
using System.Net;
using System.Text.Json;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;
using Microsoft.Data.Sqlite;

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
    public async Task Who_is_idle_at_all_devices_is_away_to_those_in_a_room_or_conversation_with_her_until_she_is_back_at_one()
    {
        await using var server = await ChatServer.Start(Soon);
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var direct = await ada.Direct(grace);
        var room = await ada.CreateRoom("Lobby", "public", grace.Id);
        var tablet = await grace.Connect();
        await Task.WhenAll(Hears(room, "online"), Hears(direct, "online"));

        await grace.Device.Do("SetIdle", true);
        Assert.Equal("online", (await ada.Get($"/api/users/{grace.Id}")).Text("status"));
        ada.Device.Inbox.Clear();
        await tablet.Do("SetIdle", true);
        await Task.WhenAll(Hears(room, "away"), Hears(direct, "away"));
        var seen = await ada.Get($"/api/users/{grace.Id}");
        Assert.Equal(("away", JsonValueKind.String), (seen.Text("status"), seen.GetProperty("lastSeenAt").ValueKind));
        // To herself she is as she has chosen, and it is what counts.
        Assert.Equal("online", (await grace.Get("/api/me")).Text("status"));
        await Set(grace, new { status = "busy" });
        await Task.WhenAll(Hears(room, "busy"), Hears(direct, "busy"));
        Assert.Equal("busy", (await ada.Get($"/api/users/{grace.Id}")).Text("status"));
        await Set(grace, new { status = "online" });
        await Hears(room, "away");

        ada.Device.Inbox.Clear();
        await tablet.Do("SetIdle", false);
        await Task.WhenAll(Hears(room, "online"), Hears(direct, "online"));
        seen = await ada.Get($"/api/users/{grace.Id}");
        Assert.Equal(("online", JsonValueKind.Null), (seen.Text("status"), seen.GetProperty("lastSeenAt").ValueKind));
        // A device that goes leaves her idle at the other.
        ada.Device.Inbox.Clear();
        await tablet.DisposeAsync();
        await Task.WhenAll(Hears(room, "away"), Hears(direct, "away"));
        var snapshot = (await ada.Device.Call("LoadPresence", new object[] { new[] { room } })).EnumerateArray().Single();
        Assert.Equal(grace.Id, Assert.Single(snapshot.Items("away")).GetString());
        Assert.Equal((0, 2), (snapshot.Items("busy").Length, snapshot.Number("count")));

        Task Hears(string where, string how) => ada.Device.Inbox.Next("PresenceChanged", p => p.Text("roomId") == where && Shows(p, grace) == how, $"Grace is {how}");
    }

    [Fact]
    public async Task Busy_ends_by_itself_in_rooms_that_were_told_of_it()
    {
        await using var server = await ChatServer.Start(Soon);
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await ada.CreateRoom("Lobby", "public", grace.Id);
        var until = TimeProvider.System.GetUtcNow().AddSeconds(3);
        await Set(grace, new { status = "busy", until = until.ToString("O", CultureInfo.InvariantCulture) });
        await ada.Device.Inbox.Next("PresenceChanged", p => Shows(p, grace) == "busy", "Grace is busy");
        await ada.Device.Inbox.Next("PresenceChanged", p => Shows(p, grace) == "online", "Grace is not busy any more");
        Assert.True(TimeProvider.System.GetUtcNow() >= until);
    }

    [Fact]
    public async Task When_she_was_last_here_is_stored_when_her_last_device_goes_and_told_only_if_she_shows_it()
    {
        using var folder = new TemporaryFolder();
        await using var before = await ChatServer.Start($"Chat:DataFolder={folder.Path}", Soon);
        await using var ada = await before.SignUp("ada");
        await using var grace = await before.SignUp("grace");
        await ada.CreateRoom("Lobby", "public", grace.Id);
        await grace.Disconnect();
        // In the database, while the server goes on.
        await Waiting.Until(async () => await Stored(folder, grace) is string, "it was stored");
        Assert.Equal(JsonValueKind.String, (await Seen()).ValueKind);

        Assert.False((await grace.Patch("/api/me", new { showLastSeen = false })).GetProperty("showLastSeen").GetBoolean());
        Assert.Equal(JsonValueKind.Null, (await Seen()).ValueKind);
        await grace.Connect();
        await grace.Device.Do("SetIdle", true);
        await Waiting.Until(async () => (await ada.Get($"/api/users/{grace.Id}")).Text("status") == "away", "Grace is away");
        Assert.Equal(JsonValueKind.Null, (await Seen()).ValueKind);

        await grace.Patch("/api/me", new { showLastSeen = true });
        Assert.Equal(JsonValueKind.String, (await Seen()).ValueKind);

        async Task<JsonElement> Seen() => (await ada.Get($"/api/users/{grace.Id}")).GetProperty("lastSeenAt");
    }

    [Fact]
    public async Task Nothing_tells_when_somebody_invisible_came_moved_or_went()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ChatServer.Start($"Chat:DataFolder={folder.Path}", Soon);
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await ada.CreateRoom("Lobby", "public", grace.Id);
        await ada.Device.Inbox.Next("PresenceChanged", p => Shows(p, grace) == "online", "Grace came online");
        await Set(grace, new { status = "invisible" });
        await ada.Device.Inbox.Next("PresenceChanged", p => Shows(p, grace) == "offline", "Grace went offline");
        var (told, stored) = ((await ada.Get($"/api/users/{grace.Id}")).GetRawText(), await Stored(folder, grace));
        ada.Device.Inbox.Clear();

        await grace.Device.Do("SetIdle", true);
        await grace.Device.Do("SetIdle", false);
        await grace.Disconnect();
        await grace.Connect();
        await grace.Device.Do("SetIdle", true);
        await grace.Disconnect();
        await ada.CreateRoom("Other", "public", grace.Id);
        await ada.Device.Inbox.Next("PresenceChanged", p => p.Number("onlineCount") == 1, "Ada is in the other room");

        Assert.Equal((told, stored), ((await ada.Get($"/api/users/{grace.Id}")).GetRawText(), await Stored(folder, grace)));
        Assert.DoesNotContain(ada.Device.Inbox.All("PresenceChanged"), p => Shows(p, grace) is not null);
    }

    [Fact]
    public async Task Clients_are_told_after_how_long_somebody_is_away()
    {
        await using (var server = await ChatServer.Start("Chat:Presence:AwayAfter=00:10:00"))
        {
            await using var ada = await server.SignUp("ada");
            Assert.Equal(600, (await ada.Device.Hello()).Number("awayAfter"));
        }
        await using var without = await ChatServer.Start("Chat:Presence:Enabled=false");
        await using var grace = await without.SignUp("grace");
        Assert.Equal(0, (await grace.Device.Hello()).Number("awayAfter"));
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

    /// <summary>How somebody shows by an event; null where it says nothing of them.</summary>
    private static string? Shows(JsonElement changed, ChatUser who)
    {
        bool Among(string name) => changed.Items(name).Any(u => u.GetString() == who.Id);
        return Among("offline") ? "offline" : !Among("online") ? null : Among("busy") ? "busy" : Among("away") ? "away" : "online";
    }

    private static async Task<object?> Stored(TemporaryFolder folder, ChatUser user)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "chat.db")};Pooling=false");
        await database.OpenAsync();
        await using var query = database.CreateCommand();
        query.CommandText = "select last_seen_at from users where id = $id";
        query.Parameters.AddWithValue("$id", user.Id);
        return await query.ExecuteScalarAsync();
    }

    private static async Task Set(ChatUser user, object status) =>
        Assert.Equal(HttpStatusCode.OK, (await user.Request(HttpMethod.Put, "/api/me/status", status)).StatusCode);

    private static (string, string, string?) Of(JsonElement user) =>
        (user.Text("status"), user.Text("statusText"), user.GetProperty("statusEmoji").GetString());
}
