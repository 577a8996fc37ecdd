using System.Net.Http.Json;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>What administrators decide on people: their role, and whether they may be here.</summary>
public class StandingTests : IAsyncLifetime
{
    private const string Root = "root@example.org";
    private const string Password = "correct horse";

    private ChatServer server = null!;
    private ChatUser root = null!;

    public async Task InitializeAsync()
    {
        server = await ChatServer.Start($"Chat:Accounts:Admins:0={Root}");
        root = server.User(await server.SignIn("register", new { email = Root, password = Password }));
    }

    public async Task DisposeAsync()
    {
        await root.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Who_is_named_by_the_settings_is_an_administrator_and_makes_others_so()
    {
        await using var ada = await server.SignUp("ada");
        Assert.Equal(("admin", "user"), ((await root.Get("/api/me")).Text("role"), (await ada.Get("/api/me")).Text("role")));

        var shown = await root.Patch($"/api/users/{ada.Id}", new { role = "moderator" });

        Assert.Equal("moderator", shown.Text("role"));
        Assert.Equal("moderator", (await ada.Device.Inbox.Next("AccountChanged")).Text("role"));
        Assert.Equal("moderator", (await ada.Get("/api/me")).Text("role"));
    }

    [Fact]
    public async Task Nobody_else_decides_and_nobody_decides_on_themselves()
    {
        await using var ada = await server.Register("ada");
        await using var grace = await server.Register("grace");
        await root.Patch($"/api/users/{grace.Id}", new { role = "moderator" });

        Assert.Equal("forbidden", await Changes(ada, grace, new { role = "admin" }));
        Assert.Equal("forbidden", await Changes(ada, ada, new { role = "admin" }));
        Assert.Equal("forbidden", await Changes(grace, ada, new { suspendedUntil = In(TimeSpan.FromHours(1)) }));
        Assert.Equal("invalid", await Changes(root, root, new { role = "user" }));
        Assert.Equal("invalid", await Changes(root, ada, new { suspendedUntil = In(TimeSpan.FromDays(4_000)) }));
        Assert.Equal("too_long", await Changes(root, ada, new { suspendedUntil = In(TimeSpan.FromHours(1)), reason = new string('x', 201) }));
        Assert.Equal("not_found", await (await root.Request(HttpMethod.Patch, "/api/users/nobody", new { role = "user" })).Code());
    }

    [Fact]
    public async Task Who_is_suspended_is_out_at_once_everywhere_and_told_why_when_they_come_back()
    {
        const string email = "mallory@example.org";
        await using var mallory = server.User(await server.SignIn("register", new { email, password = Password }));
        await mallory.Connect();
        await mallory.Connect();
        var until = In(TimeSpan.FromHours(1));

        var shown = await root.Patch($"/api/users/{mallory.Id}", new { suspendedUntil = until, reason = "Spam in every room" });

        Assert.Equal("Spam in every room", shown.Text("suspension", "reason"));
        await mallory.Device.Closed.OrFail("the connection was closed within a second", TimeSpan.FromSeconds(1));
        Assert.Equal("unauthenticated", await (await mallory.Request(HttpMethod.Get, "/api/rooms")).Code());
        foreach (var (how, body) in new (string, object)[] { ("login", new { email, password = Password }), ("refresh", new { refreshToken = mallory.RefreshToken }) })
        {
            var refused = await server.Http.PostAsJsonAsync($"/api/auth/{how}", body);
            Assert.Contains("Spam in every room", await refused.Content.ReadAsStringAsync());
            Assert.Equal(("suspended", true), (await refused.Code(), refused.Headers.RetryAfter?.Delta > TimeSpan.FromMinutes(58)));
        }
        // Only administrators see it, and the password is asked for first.
        await using var ada = await server.Register("ada");
        Assert.Equal("Null", (await ada.Get($"/api/users/{mallory.Id}")).At("suspension").ValueKind.ToString());
        Assert.Equal("unauthenticated", await (await server.Http.PostAsJsonAsync("/api/auth/login", new { email, password = "another horse" })).Code());

        await root.Patch($"/api/users/{mallory.Id}", new { suspendedUntil = DateTimeOffset.UnixEpoch });

        await server.SignIn("login", new { email, password = Password });
    }

    [Fact]
    public async Task A_suspension_ends_by_itself()
    {
        const string email = "oscar@example.org";
        await using var oscar = server.User(await server.SignIn("register", new { email, password = Password }));
        await root.Patch($"/api/users/{oscar.Id}", new { suspendedUntil = In(TimeSpan.FromSeconds(2)) });
        Assert.Equal("suspended", await LogIn());

        await Waiting.Until(async () => await LogIn() == "ok", "the suspension was over");

        async Task<string> LogIn() => await Outcome(await server.Http.PostAsJsonAsync("/api/auth/login", new { email, password = Password }));
    }

    [Fact]
    public async Task Who_comes_with_the_token_of_another_service_is_out_as_well()
    {
        var trudy = server.Stranger($"trudy-{Guid.NewGuid():N}", ("name", "Trudy"));
        await using var _ = trudy;
        await trudy.Connect();

        await root.Patch($"/api/users/{trudy.Id}", new { suspendedUntil = In(TimeSpan.FromHours(1)) });

        await trudy.Device.Closed.OrFail("the connection was closed within a second", TimeSpan.FromSeconds(1));
        // Gateways ask every few seconds whether somebody whom they know may still be here.
        await Waiting.Until(async () => await Outcome(await trudy.Request(HttpMethod.Get, "/api/rooms")) == "suspended", "no call of theirs is answered");
        await Assert.ThrowsAnyAsync<Exception>(trudy.Connect);
    }

    private static DateTimeOffset In(TimeSpan time) => TimeProvider.System.GetUtcNow() + time;

    private static async Task<string> Outcome(HttpResponseMessage answer) => answer.IsSuccessStatusCode ? "ok" : await answer.Code();

    private static async Task<string> Changes(ChatUser by, ChatUser whom, object change) =>
        await (await by.Request(HttpMethod.Patch, $"/api/users/{whom.Id}", change)).Code();
}
