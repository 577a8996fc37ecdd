using System.Globalization;
using System.Net;
using System.Text.Json;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>Of what Grace is told, by what she has chosen on one of her devices.</summary>
[Collection(SharedServerCollection.Name)]
public class NotificationTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task A_level_chosen_on_one_device_is_known_to_all_and_to_those_that_come_later_and_to_nobody_else()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Lobby", "public", grace.Id);
        var tablet = await grace.Connect();

        Assert.Equal((room, "mentions"), Of(await Choose(grace, room, "mentions")));
        await Choose(grace, room, "mentions");
        Assert.Equal((room, "none"), Of(await Choose(grace, room, "none")));

        foreach (var device in new[] { tablet, grace.Device })
            await device.Inbox.Next("RoomNotificationsChanged", told => Of(told) == (room, "none"), "the device heard of the second choice");
        Assert.Equal([(room, "mentions"), (room, "none")], tablet.Inbox.All("RoomNotificationsChanged").Select(Of));
        Assert.Equal("none", (await (await grace.Connect()).Hello()).Items("rooms").Single().Text("level"));
        Assert.Equal("none", (await grace.Get($"/api/rooms/{room}")).Text("level"));
        Assert.Equal("all", (await ada.Get($"/api/rooms/{room}")).Text("level"));
        Assert.Empty(ada.Device.Inbox.All("RoomNotificationsChanged"));
    }

    [Fact]
    public async Task However_many_devices_choose_at_once_the_room_and_the_list_say_the_same()
    {
        await using var grace = await server.SignUp("grace");
        var room = await grace.CreateRoom();

        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Choose(grace, room, (i % 3) switch { 0 => "mentions", 1 => "none", _ => "all" })));

        Assert.Equal((await grace.Get($"/api/rooms/{room}")).Text("level"), (await grace.Device.Hello()).Items("rooms").Single().Text("level"));
    }

    [Fact]
    public async Task Where_she_wants_to_hear_of_nothing_she_is_not_called_but_the_mention_counts()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Lobby", "public", grace.Id);
        var name = await Name(grace);
        await Choose(grace, room, "none");

        var unheard = await ada.Send(room, $"@{name}: lunch");
        await ada.Send(room, "@room: lunch");
        Assert.Equal((2, 2), Counts(await grace.Get($"/api/rooms/{room}")));
        await Choose(grace, room, "mentions");
        var heard = await ada.Send(room, $"@{name}: supper");

        await grace.Device.Inbox.Next("Mentioned", told => told.Text("messageId") == heard.Text("id"), "she was called again");
        Assert.DoesNotContain(unheard.Text("id"), grace.Device.Inbox.All("Mentioned").Select(m => m.Text("messageId")));
        Assert.Single(grace.Device.Inbox.All("Mentioned"));
        Assert.Equal((3, 3), Counts(await grace.Get($"/api/rooms/{room}")));
    }

    [Fact]
    public async Task In_her_quiet_hours_she_is_not_called_but_the_mention_counts()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Lobby", "public", grace.Id);
        var name = await Name(grace);
        var inTokyo = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(9));
        await Change(grace, new { quietHours = new { from = Clock(inTokyo.AddHours(-2)), to = Clock(inTokyo.AddHours(2)), timeZone = "Asia/Tokyo" } });

        await ada.Send(room, $"@{name}: lunch");
        await Change(grace, new { quietHours = new { from = Clock(inTokyo.AddHours(-4)), to = Clock(inTokyo.AddHours(-2)), timeZone = "Asia/Tokyo" } });
        var heard = await ada.Send(room, $"@{name}: supper");

        await grace.Device.Inbox.Next("Mentioned", told => told.Text("messageId") == heard.Text("id"), "she was called again");
        Assert.Single(grace.Device.Inbox.All("Mentioned"));
        Assert.Equal((2, 2), Counts(await grace.Get($"/api/rooms/{room}")));

        static string Clock(DateTimeOffset time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Quiet_hours_and_keywords_are_known_to_all_her_devices()
    {
        await using var grace = await server.SignUp("grace");
        var tablet = await grace.Connect();
        Assert.Equal("""{"quietHours":null,"keywords":[]}""", (await grace.Get("/api/me/notifications")).GetRawText());

        await Change(grace, new { quietHours = new { from = "22:00", to = "07:30", timeZone = "Europe/London" } });
        var said = await Change(grace, new { keywords = new[] { " engine ", "Engine", "first bug" } });
        await Change(grace, new { keywords = new[] { "engine", "first bug" } });

        const string All = """{"quietHours":{"from":"22:00","to":"07:30","timeZone":"Europe/London"},"keywords":["engine","first bug"]}""";
        Assert.Equal(All, said.GetRawText());
        await tablet.Inbox.Next("NotificationsChanged", told => told.GetRawText() == All, "the tablet heard of all");
        Assert.Equal(2, tablet.Inbox.All("NotificationsChanged").Length);
        Assert.Equal(All, (await tablet.Hello()).GetProperty("notifications").GetRawText());
        Assert.Equal(All, (await grace.Get("/api/me/notifications")).GetRawText());

        await Change(grace, new { quietHours = new { }, keywords = Array.Empty<string>() });
        await tablet.Inbox.Next("NotificationsChanged", told => told.GetRawText() == """{"quietHours":null,"keywords":[]}""", "the tablet heard that there are none");
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_changes_nothing()
    {
        await using var ada = await server.Register("ada");
        await using var grace = await server.Register("grace");
        var (room, secret) = (await grace.CreateRoom(), await ada.CreateRoom("Secret", "private"));
        foreach (var (path, body, code) in new (string, object, string)[]
        {
            ($"rooms/{room}", new { level = "some" }, "invalid"), ($"rooms/{room}", new { }, "invalid"), ($"rooms/{secret}", new { level = "none" }, "not_found"),
            ("rooms/r0123456789abcdef0123456789abcdef", new { level = "none" }, "not_found"),
        })
            Assert.Equal(code, await (await grace.Request(HttpMethod.Put, $"/api/{path}/notifications", body)).Code());
        foreach (var (body, code) in new (object, string)[]
        {
            (new { quietHours = new { from = "22:00", to = "22:00", timeZone = "UTC" } }, "invalid"), (new { quietHours = new { from = "22:00" } }, "invalid"),
            (new { quietHours = new { from = "22:00", to = "23:00", timeZone = "Mars/Olympus" } }, "invalid"), (new { keywords = new string?[] { null } }, "invalid"),
            (new { keywords = Enumerable.Range(0, 31).Select(i => $"word{i}") }, "invalid"), (new { keywords = new[] { new string('x', 51) } }, "too_long"),
        })
            Assert.Equal(code, await (await grace.Request(HttpMethod.Patch, "/api/me/notifications", body)).Code());
        Assert.Equal("""{"quietHours":null,"keywords":[]}""", (await grace.Get("/api/me/notifications")).GetRawText());
        Assert.Equal("all", (await grace.Get($"/api/rooms/{room}")).Text("level"));
    }

    private static async Task<JsonElement> Choose(ChatUser user, string room, string level)
    {
        using var answer = await user.Request(HttpMethod.Put, $"/api/rooms/{room}/notifications", new { level });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private static Task<JsonElement> Change(ChatUser user, object change) => user.Patch("/api/me/notifications", change);

    private static async Task<string> Name(ChatUser user) => (await user.Get("/api/me")).Text("username");

    private static (string, string) Of(JsonElement chosen) => (chosen.Text("roomId"), chosen.Text("level"));

    private static (long, long) Counts(JsonElement room) => (room.Number("unread"), room.Number("mentions"));
}
