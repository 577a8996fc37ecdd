using System.Text.Json;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>Who decided what on whom, and when, and why (acceptance G9).</summary>
public class AuditTests
{
    private const string Root = "root@example.org";

    [Theory, OnBothDatabases]
    public async Task Everything_that_is_decided_on_others_is_kept_with_who_did_on_whom_and_why(DatabaseKind kind)
    {
        await using var server = await Start(kind);
        await using var root = await Administrator(server);
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await using var linus = await server.SignUp("linus");
        var room = await ada.CreateRoom("Lobby");
        var path = $"/api/rooms/{room}";

        await ada.Post($"{path}/members", new { userIds = new[] { grace.Id, linus.Id } });
        var message = (await linus.Send(room, "buy this")).Text("id");
        await Do(ada, HttpMethod.Put, $"/api/messages/{message}/pin");
        await Do(ada, HttpMethod.Delete, $"/api/messages/{message}/pin");
        await ada.Patch($"{path}/members/{grace.Id}", new { role = "moderator" });
        await Do(grace, HttpMethod.Put, $"{path}/mutes/{linus.Id}", new { reason = "Spam" });
        await Do(grace, HttpMethod.Delete, $"{path}/mutes/{linus.Id}");
        await Do(grace, HttpMethod.Delete, $"/api/messages/{message}");
        await Do(grace, HttpMethod.Put, $"{path}/bans/{linus.Id}", new { reason = "More spam", until = TimeProvider.System.GetUtcNow().AddDays(1) });
        await Do(grace, HttpMethod.Delete, $"{path}/bans/{linus.Id}");
        var link = (await ada.Post($"{path}/invites")).Text("invite", "code");
        await Do(ada, HttpMethod.Delete, $"{path}/invites/{link}");
        await ada.Patch(path, new { name = "Hall", slowModeSeconds = 30 });
        await linus.Join(room);
        await Do(grace, HttpMethod.Delete, $"{path}/members/{linus.Id}");
        await ada.Post($"{path}/owner", new { userId = grace.Id });
        await Do(root, HttpMethod.Delete, path);
        await Do(root, HttpMethod.Post, $"{path}/restore");
        await root.Patch($"/api/users/{linus.Id}", new { role = "moderator", reason = "A new start" });
        await root.Patch($"/api/users/{linus.Id}", new { suspendedUntil = TimeProvider.System.GetUtcNow().AddDays(1), reason = "No" });
        await root.Patch($"/api/users/{linus.Id}", new { suspendedUntil = DateTimeOffset.UnixEpoch });

        var entries = (await root.Get("/api/audit")).Items("entries").Reverse().ToArray();

        Assert.Equal(
            [
                ("memberAdded", ada.Id, grace.Id, ""), ("memberAdded", ada.Id, linus.Id, ""), ("messagePinned", ada.Id, linus.Id, ""),
                ("messageUnpinned", ada.Id, linus.Id, ""), ("roleChanged", ada.Id, grace.Id, ""), ("memberMuted", grace.Id, linus.Id, "Spam"),
                ("memberUnmuted", grace.Id, linus.Id, ""), ("messageDeleted", grace.Id, linus.Id, ""), ("memberBanned", grace.Id, linus.Id, "More spam"),
                ("memberUnbanned", grace.Id, linus.Id, ""), ("inviteMade", ada.Id, "", ""), ("inviteRevoked", ada.Id, "", ""), ("roomUpdated", ada.Id, "", ""),
                ("memberRemoved", grace.Id, linus.Id, ""), ("ownerChanged", ada.Id, grace.Id, ""), ("roomArchived", root.Id, "", ""),
                ("roomRestored", root.Id, "", ""), ("userRoleChanged", root.Id, linus.Id, "A new start"), ("userSuspended", root.Id, linus.Id, "No"),
                ("userReinstated", root.Id, linus.Id, ""),
            ],
            entries.Select(e => (e.Text("action"), e.Text("actor", "id"), Whom(e), e.Text("reason") ?? "")));
        Assert.Equal(["role: member > moderator"], Changes(entries.Single(e => e.Text("action") == "roleChanged")));
        Assert.Equal(["name: Lobby > Hall", "slowModeSeconds: 0 > 30"], Changes(entries.Single(e => e.Text("action") == "roomUpdated")));
        Assert.Equal(message, entries.Single(e => e.Text("action") == "messageDeleted").Text("messageId"));
        Assert.All(entries.Take(17), e => Assert.Equal((room, "Hall"), (e.Text("roomId"), e.Text("roomName"))));
        Assert.DoesNotContain(link, (await root.Get("/api/audit")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changes_nothing_is_no_act_and_what_is_ones_own_is_nobodys_business()
    {
        await using var server = await Start(DatabaseKind.Sqlite);
        await using var root = await Administrator(server);
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Lobby", "public", grace.Id);
        var talk = await ada.Direct(grace);

        await ada.Patch($"/api/rooms/{room}", new { name = "Lobby" });
        await Do(ada, HttpMethod.Delete, $"/api/rooms/{room}/bans/{grace.Id}");
        await ada.Patch($"/api/rooms/{room}/members/{grace.Id}", new { role = "member" });
        await root.Patch($"/api/users/{grace.Id}", new { role = "user" });
        await Do(ada, HttpMethod.Delete, $"/api/messages/{(await ada.Send(room, "oops")).Text("id")}");
        await Do(ada, HttpMethod.Put, $"/api/messages/{(await grace.Send(talk, "keep this")).Text("id")}/pin");
        await Do(grace, HttpMethod.Post, $"/api/rooms/{room}/leave");

        Assert.Empty((await root.Get("/api/audit")).Items("entries"));
    }

    [Fact]
    public async Task Those_who_run_a_room_see_what_was_decided_there_and_nothing_else()
    {
        await using var server = await Start(DatabaseKind.Sqlite);
        await using var root = await Administrator(server);
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await using var linus = await server.SignUp("linus");
        var (mine, others) = (await ada.CreateRoom("Mine", "private", grace.Id), await linus.CreateRoom("Others", "private"));
        await ada.Patch($"/api/rooms/{mine}/members/{grace.Id}", new { role = "moderator" });
        await linus.Patch($"/api/rooms/{others}", new { name = "Hidden" });

        Assert.Equal(["roleChanged"], (await ada.Get($"/api/audit?roomId={mine}")).Items("entries").Select(e => e.Text("action")));
        Assert.Empty((await ada.Get($"/api/audit?roomId={mine}&actor={grace.Id}")).Items("entries"));
        Assert.Equal("forbidden", await (await grace.Request(HttpMethod.Get, $"/api/audit?roomId={mine}")).Code());
        Assert.Equal("not_found", await (await ada.Request(HttpMethod.Get, $"/api/audit?roomId={others}")).Code());
        Assert.Equal("forbidden", await (await ada.Request(HttpMethod.Get, "/api/audit")).Code());
        Assert.Equal("invalid", await (await root.Request(HttpMethod.Get, "/api/audit?action=nothing")).Code());
        Assert.Equal(["Hidden"], (await root.Get("/api/audit?action=roomUpdated")).Items("entries").Select(e => e.Text("roomName")));
    }

    private static async Task<ChatServer> Start(DatabaseKind kind) => await ChatServer.Start(
        $"Chat:Accounts:Admins:0={Root}", $"ConnectionStrings:Chat={(kind == DatabaseKind.Postgres ? await PostgresServer.CreateDatabase() : "")}");

    private static async Task<ChatUser> Administrator(ChatServer server) =>
        server.User(await server.SignIn("register", new { email = Root, password = "correct horse" }));

    private static async Task Do(ChatUser by, HttpMethod method, string path, object? body = null)
    {
        var answer = await by.Request(method, path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static string Whom(JsonElement entry) => entry.At("target").ValueKind == JsonValueKind.Null ? "" : entry.Text("target", "id");

    private static IEnumerable<string> Changes(JsonElement entry) =>
        entry.Items("changes").Select(c => $"{c.Text("name")}: {c.Text("before")} > {c.Text("after")}");
}
