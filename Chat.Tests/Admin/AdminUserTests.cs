using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Admin;

/// <summary>What the command changes takes effect at a server that runs.</summary>
public class AdminUserTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Theory, OnBothDatabases]
    public async Task Sessions_that_were_ended_are_refused_and_their_connections_closed(DatabaseKind kind)
    {
        await using var chat = await AdministeredServer.Start(kind);
        await using var ada = await chat.Server.SignUp("ada");
        await using var grace = await chat.Server.SignUp("grace");

        var ended = await chat.Admin("end-sessions", $"id:{ada.Id}");

        Assert.Equal((0, ""), (ended.Code, ended.Errors));
        Assert.Contains("ended: 1", ended.Output, StringComparison.Ordinal);
        await ada.Device.Closed.OrFail("the connection of the ended session was closed", Soon);
        Assert.Equal(HttpStatusCode.Unauthorized, (await ada.Request(HttpMethod.Get, "/api/me")).StatusCode);
        var renewed = await chat.Server.Http.PostAsJsonAsync("/api/auth/refresh", new { refreshToken = ada.RefreshToken });
        Assert.Equal("unauthenticated", await renewed.Code());
        Assert.Equal(grace.Id, (await grace.Device.Hello()).Text("user", "id"));
    }

    [Theory, OnBothDatabases]
    public async Task A_role_is_known_to_the_server_and_stays_when_the_user_changes_the_profile(DatabaseKind kind)
    {
        await using var chat = await AdministeredServer.Start(kind);
        await using var ada = await chat.Server.SignUp("ada");
        Assert.Equal("user", (await ada.Get("/api/me")).Text("role"));

        var set = await chat.Admin("set-role", ada.Id, "moderator");

        Assert.Equal((0, ""), (set.Code, set.Errors));
        await Waiting.Until(async () => (await ada.Get("/api/me")).Text("role") == "moderator", "the server knows the role", Soon);
        await ada.Patch("/api/me", new { displayName = "Ada L." });
        Assert.Contains("moderator", (await chat.Admin("show-user", ada.Id)).Output, StringComparison.Ordinal);
        var renewed = await chat.Server.SignIn("refresh", new { refreshToken = ada.RefreshToken });
        Assert.Equal("moderator", renewed.Text("user", "role"));
    }

    [Theory, OnBothDatabases]
    public async Task What_an_operator_does_to_people_is_kept_for_administrators(DatabaseKind kind)
    {
        await using var chat = await AdministeredServer.Start(kind);
        await using var ada = await chat.Server.Register("ada");
        await using var grace = await chat.Server.Register("grace");
        foreach (var words in new string[][] { ["set-role", ada.Id, "admin"], ["reset-password", grace.Id], ["end-sessions", grace.Id] })
            Assert.Equal(0, (await chat.Admin(words)).Code);

        var entries = (await ada.Get("/api/audit")).Items("entries");

        Assert.Equal(
            [("userSessionsEnded", grace.Id), ("userPasswordReset", grace.Id), ("userRoleChanged", ada.Id)],
            entries.Select(e => (e.Text("action"), e.Text("target", "id"))));
        Assert.All(entries, e => Assert.Equal(JsonValueKind.Null, e.At("actor").ValueKind));
    }

    [Theory, OnBothDatabases]
    public async Task A_new_password_is_good_at_once_and_ends_what_the_old_one_opened(DatabaseKind kind)
    {
        await using var chat = await AdministeredServer.Start(kind);
        await using var ada = await chat.Server.SignUp("ada");
        var email = (await ada.Get("/api/me")).Text("email");

        var reset = await chat.AdminWith("battery staple\n", "reset-password", email.ToUpperInvariant(), "--stdin");

        Assert.Equal((0, ""), (reset.Code, reset.Errors));
        Assert.DoesNotContain("battery", reset.Output, StringComparison.Ordinal);
        Assert.Equal(ada.Id, (await chat.Server.SignIn("login", new { email, password = "battery staple" })).Text("user", "id"));
        var old = await chat.Server.Http.PostAsJsonAsync("/api/auth/login", new { email, password = "correct horse" });
        Assert.Equal("unauthenticated", await old.Code());
        await ada.Device.Closed.OrFail("the connection of the old password was closed", Soon);
    }

    [Theory, OnBothDatabases]
    public async Task A_password_is_made_where_none_is_given(DatabaseKind kind)
    {
        await using var chat = await AdministeredServer.Start(kind);
        await using var ada = await chat.Server.Register("ada");
        var me = await ada.Get("/api/me");

        var reset = await chat.Admin("reset-password", me.Text("username"));

        var password = reset.Output.Split("The new password: ")[1].Trim();
        Assert.Equal(20, password.Length);
        await chat.Server.SignIn("login", new { email = me.Text("email"), password });
    }

    [Theory, OnBothDatabases]
    public async Task A_user_is_shown_with_the_open_sessions(DatabaseKind kind)
    {
        await using var chat = await AdministeredServer.Start(kind);
        await using var ada = await chat.Server.SignUp("ada");
        var me = await ada.Get("/api/me");
        await using var phone = chat.Server.User(await chat.Server.SignIn("login", new { email = me.Text("email"), password = "correct horse" }));
        await ada.CreateRoom();

        var shown = await chat.Admin("show-user", me.Text("username"));

        Assert.Equal(0, shown.Code);
        var lines = shown.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, l => l.StartsWith("id ", StringComparison.Ordinal) && l.EndsWith(ada.Id, StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("rooms ", StringComparison.Ordinal) && l.EndsWith(" 1", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("sessions ", StringComparison.Ordinal) && l.EndsWith(" 2", StringComparison.Ordinal));
        Assert.Equal(2, lines.Count(l => l.StartsWith("  ", StringComparison.Ordinal)));
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_done_is_one_line_and_changes_nothing(DatabaseKind kind)
    {
        await using var chat = await AdministeredServer.Start(kind);
        await using var ada = await chat.Server.Register("ada");
        await using var linus = chat.Server.Stranger("linus");
        await linus.Get("/api/me");

        await using var second = chat.Server.Stranger(linus.Id + ".2", ("preferred_username", linus.Id));
        await using var third = chat.Server.Stranger("third", ("preferred_username", linus.Id + ".2"));
        await second.Get("/api/me");
        await third.Get("/api/me");
        await Refused("There is no user nobody.", "end-sessions", "nobody");
        await Refused("linus.2 may be any of: ", "set-role", "linus.2", "admin");
        await Refused("has no password here", "reset-password", linus.Id);
        var weak = await chat.AdminWith("short\n", "reset-password", ada.Id, "--stdin");
        Assert.Equal((1, "Not done: password must have at least 8 characters."), (weak.Code, weak.Errors.Trim()));
        Assert.Equal(HttpStatusCode.OK, (await ada.Request(HttpMethod.Get, "/api/me")).StatusCode);

        async Task Refused(string why, params string[] words)
        {
            var run = await chat.Admin(words);
            Assert.Equal((1, ""), (run.Code, run.Output));
            Assert.Contains(why, Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        }
    }
}
