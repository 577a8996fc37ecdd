using System.Text.Json;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>Readers report a message, and those decide who look after the room (acceptance G7).</summary>
public class ReportTests
{
    private const string Root = "root@example.org";

    [Theory, OnBothDatabases]
    public async Task A_reported_message_is_decided_on_by_who_looks_after_the_room_whatever_became_of_it(DatabaseKind kind)
    {
        await using var server = await Start(kind);
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await using var linus = await server.SignUp("linus");
        var room = await ada.CreateRoom("Lobby", "public", linus.Id);
        var message = (await linus.Send(room, "buy this")).Text("id");

        var filed = await grace.Post($"/api/messages/{message}/report", new { reason = " Spam " });
        await linus.Device.Do("EditMessage", new { messageId = message, content = "good morning" });
        Assert.Equal(filed.ToString(), (await grace.Post($"/api/messages/{message}/report", new { reason = "Again" })).ToString());
        await linus.Device.Do("DeleteMessage", message);

        var waiting = await ada.Get("/api/reports");
        var report = Assert.Single(waiting.Items("reports"));
        Assert.Equal((1, "buy this", "Spam", "open"), (waiting.Number("open"), report.Text("content"), report.Text("reason"), report.Text("state")));
        Assert.Equal((linus.Id, grace.Id, message, "Lobby"), (report.Text("author", "id"), report.Text("reporter", "id"), report.Text("messageId"), report.Text("roomName")));
        Assert.Equal(JsonValueKind.String, report.At("deletedAt").ValueKind);

        var decided = await ada.Patch($"/api/reports/{filed.Text("id")}", new { state = "accepted", note = "Spam it is" });

        Assert.Equal(("accepted", ada.Id, "Spam it is"), (decided.Text("state"), decided.Text("decidedBy", "id"), decided.Text("note")));
        Assert.Equal(decided.ToString(), (await ada.Patch($"/api/reports/{filed.Text("id")}", new { state = "accepted", note = "Spam it is" })).ToString());
        Assert.Empty((await ada.Get($"/api/reports?roomId={room}")).Items("reports"));
        Assert.Equal(decided.ToString(), (await ada.Get($"/api/reports?roomId={room}&state=accepted")).Items("reports").Single().ToString());
        var kept = Assert.Single((await ada.Get($"/api/audit?roomId={room}")).Items("entries"));
        Assert.Equal(
            ("reportAccepted", ada.Id, linus.Id, message, "Spam it is"),
            (kept.Text("action"), kept.Text("actor", "id"), kept.Text("target", "id"), kept.Text("messageId"), kept.Text("reason")));
    }

    [Fact]
    public async Task What_is_reported_in_rooms_that_nobody_else_may_read_goes_to_those_who_moderate_everywhere()
    {
        await using var server = await Start(DatabaseKind.Sqlite);
        await using var root = server.User(await server.SignIn("register", new { email = Root, password = "correct horse" }));
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await using var linus = await server.SignUp("linus");
        var talk = await ada.Direct(grace);
        var message = (await grace.Send(talk, "threats")).Text("id");

        Assert.Equal("not_found", await Reports(linus, message, "Curious"));
        var filed = await ada.Post($"/api/messages/{message}/report", new { reason = "Threats" });
        Assert.Equal("not_found", await Decides(linus, filed.Text("id")));
        Assert.Equal("not_found", await Decides(ada, filed.Text("id")));
        Assert.Equal("forbidden", await (await ada.Request(HttpMethod.Get, "/api/reports")).Code());

        var report = Assert.Single((await root.Get("/api/reports")).Items("reports"));
        Assert.Equal(("threats", JsonValueKind.Null), (report.Text("content"), report.At("roomName").ValueKind));
        Assert.Equal("dismissed", (await root.Patch($"/api/reports/{filed.Text("id")}", new { state = "dismissed" })).Text("state"));
    }

    [Fact]
    public async Task Nobody_decides_on_what_they_wrote_and_nobody_reports_it()
    {
        await using var server = await Start(DatabaseKind.Sqlite);
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Lobby", "public", grace.Id);
        await ada.Patch($"/api/rooms/{room}/members/{grace.Id}", new { role = "moderator" });
        var message = (await ada.Send(room, "I am the law")).Text("id");

        Assert.Equal("invalid", await Reports(ada, message, "Who, me?"));
        var filed = (await grace.Post($"/api/messages/{message}/report", new { reason = "She is not" })).Text("id");

        Assert.Equal((0, 0), ((await ada.Get("/api/reports")).Items("reports").Length, (int)(await ada.Get("/api/reports")).Number("open")));
        Assert.Equal("not_found", await Decides(ada, filed));
        Assert.Equal("ok", await Decides(grace, filed));
    }

    [Fact]
    public async Task A_report_says_why_in_a_line()
    {
        await using var server = await Start(DatabaseKind.Sqlite);
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Lobby", "public", grace.Id);
        var message = (await ada.Send(room, "hello")).Text("id");

        Assert.Equal("invalid", await Reports(grace, message, "  "));
        Assert.Equal("invalid", await Reports(grace, message, "a\nb"));
        Assert.Equal("too_long", await Reports(grace, message, new string('x', 501)));
        Assert.Equal("not_found", await Reports(grace, $"{room}-99", "Spam"));
        await ada.Device.Do("DeleteMessage", message);
        Assert.Equal("not_found", await Reports(grace, message, "Spam"));
        Assert.Equal("ok", await Reports(grace, (await ada.Send(room, "again")).Text("id"), new string('ü', 500)));
        Assert.Equal("invalid", await (await ada.Request(HttpMethod.Get, "/api/reports?state=lost")).Code());
        Assert.Equal("invalid", await (await ada.Request(HttpMethod.Get, "/api/reports?limit=101")).Code());
    }

    private static async Task<ChatServer> Start(DatabaseKind kind) => await ChatServer.Start(
        $"Chat:Accounts:Admins:0={Root}", $"ConnectionStrings:Chat={(kind == DatabaseKind.Postgres ? await PostgresServer.CreateDatabase() : "")}");

    private static async Task<string> Reports(ChatUser by, string message, string reason) =>
        await Outcome(await by.Request(HttpMethod.Post, $"/api/messages/{message}/report", new { reason }));

    private static async Task<string> Decides(ChatUser by, string report) =>
        await Outcome(await by.Request(HttpMethod.Patch, $"/api/reports/{report}", new { state = "accepted" }));

    private static async Task<string> Outcome(HttpResponseMessage answer) => answer.IsSuccessStatusCode ? "ok" : await answer.Code();
}
