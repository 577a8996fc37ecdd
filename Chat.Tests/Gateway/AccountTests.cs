using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

[Collection(SharedServerCollection.Name)]
public class AccountTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task Who_has_registered_can_log_in()
    {
        var made = await server.SignIn("register", new { email = "Grace@Navy.example", password = "correct horse", username = "grace.h" });
        var again = await server.SignIn("login", new { email = "grace@navy.example", password = "correct horse" });
        Assert.Equal(made.Text("user", "id"), again.Text("user", "id"));
        await using var grace = server.User(again);
        Assert.Equal("grace@navy.example", (await grace.Get("/api/me")).Text("email"));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike()
    {
        await server.SignIn("register", new { email = "ada@wrong.example", password = "correct horse" });
        var wrong = await server.Http.PostAsJsonAsync("/api/auth/login", new { email = "ada@wrong.example", password = "battery staple" });
        var unknown = await server.Http.PostAsJsonAsync("/api/auth/login", new { email = "nobody@wrong.example", password = "battery staple" });
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (wrong.StatusCode, unknown.StatusCode));
        Assert.Equal(await wrong.Content.ReadAsStringAsync(), await unknown.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_address_can_be_registered_once()
    {
        await server.SignIn("register", new { email = "twice@example.org", password = "correct horse" });
        var again = await server.Http.PostAsJsonAsync("/api/auth/register", new { email = "TWICE@example.org", password = "correct horse" });
        Assert.Equal((HttpStatusCode.Conflict, "conflict"), (again.StatusCode, await again.Code()));
    }

    [Fact]
    public async Task No_part_of_an_address_is_seen_by_others()
    {
        const string password = "correct horse";
        await using var named = server.User(await server.SignIn("register", new { email = "jane.secret@example.org", password, displayName = "Jane" }));
        await using var unnamed = server.User(await server.SignIn("register", new { email = "john.secret@example.org", password }));
        await using var ada = await server.Register("ada");
        Assert.StartsWith("jane", (await ada.Get($"/api/users/{named.Id}")).Text("username"), StringComparison.Ordinal);
        foreach (var user in (ChatUser[])[named, unnamed])
            Assert.DoesNotContain("secret", (await ada.Get($"/api/users/{user.Id}")).GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_session_ends_in_the_end_however_often_it_is_renewed()
    {
        await using var strict = await ChatServer.Start("Chat:Accounts:SessionMaxAge=00:00:03");
        await using var ada = await strict.Register("ada");
        var newest = ada.RefreshToken;
        await Waiting.Until(async () =>
        {
            var answer = await strict.Http.PostAsJsonAsync("/api/auth/refresh", new { refreshToken = newest });
            if (answer.StatusCode == HttpStatusCode.Unauthorized) return true;
            newest = (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("refreshToken");
            return false;
        }, "the session ended");
        Assert.NotEqual(ada.RefreshToken, newest);
        await Waiting.Until(
            async () => (await ada.Request(HttpMethod.Get, "/api/me")).StatusCode == HttpStatusCode.Unauthorized,
            "its tokens are refused",
            TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task A_refresh_token_whose_answer_was_lost_is_answered_again_and_one_from_before_ends_the_session()
    {
        await using var ada = await server.SignUp("ada");
        var lost = await server.SignIn("refresh", new { refreshToken = ada.RefreshToken });
        var again = await server.SignIn("refresh", new { refreshToken = ada.RefreshToken });
        Assert.Equal(lost.Text("refreshToken"), again.Text("refreshToken"));
        var next = await server.SignIn("refresh", new { refreshToken = again.Text("refreshToken") });
        Assert.Equal(ada.Id, next.Text("user", "id"));

        var reused = await server.Http.PostAsJsonAsync("/api/auth/refresh", new { refreshToken = ada.RefreshToken });
        Assert.Equal("unauthenticated", await reused.Code());
        var family = await server.Http.PostAsJsonAsync("/api/auth/refresh", new { refreshToken = next.Text("refreshToken") });
        Assert.Equal("unauthenticated", await family.Code());
        await ada.Device.Closed.OrFail("the connection of the revoked session was closed", TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("made-up")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("")]
    public async Task Who_knows_the_id_of_a_session_cannot_end_it(string secret)
    {
        await using var ada = await server.SignUp("ada");
        var session = ada.RefreshToken.Split('.')[0];
        foreach (var call in (string[])["refresh", "logout"])
            await server.Http.PostAsJsonAsync($"/api/auth/{call}", new { refreshToken = $"{session}.{secret}" });
        await server.SignIn("refresh", new { refreshToken = ada.RefreshToken });
        await ada.Device.Hello();
    }

    [Fact]
    public async Task Logging_out_with_a_token_whose_answer_was_lost_ends_the_session()
    {
        await using var ada = await server.SignUp("ada");
        await server.SignIn("refresh", new { refreshToken = ada.RefreshToken });
        (await server.Http.PostAsJsonAsync("/api/auth/logout", new { refreshToken = ada.RefreshToken })).Dispose();
        await ada.Device.Closed.OrFail("the connection was closed within 5 s", TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Logging_out_closes_the_connection_and_the_token_is_no_good_any_more()
    {
        await using var ada = await server.SignUp("ada");
        var answer = await server.Http.PostAsJsonAsync("/api/auth/logout", new { refreshToken = ada.RefreshToken });
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        await ada.Device.Closed.OrFail("the connection was closed within 5 s", TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.Unauthorized, (await ada.Request(HttpMethod.Get, "/api/me")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await ada.Socket.Status());
    }

    [Fact]
    public async Task Another_session_of_the_same_user_stays()
    {
        await using var ada = await server.SignUp("ada");
        var email = (await ada.Get("/api/me")).Text("email");
        await using var phone = server.User(await server.SignIn("login", new { email, password = "correct horse" }));
        await phone.Connect();
        await server.Http.PostAsJsonAsync("/api/auth/logout", new { refreshToken = ada.RefreshToken });
        await ada.Device.Closed.OrFail("the connection was closed");
        Assert.Equal(ada.Id, (await phone.Device.Hello()).Text("user", "id"));
    }

    [Fact]
    public async Task The_eleventh_wrong_password_is_told_when_to_come_back()
    {
        await using var limited = await ChatServer.Start("Chat:Limits:LoginTries=10");
        await limited.SignIn("register", new { email = "slow@example.org", password = "correct horse" });
        for (var tries = 0; tries < 10; tries++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await limited.Http.PostAsJsonAsync("/api/auth/login", new { email = "slow@example.org", password = "wrong" })).StatusCode);
        var refused = await limited.Http.PostAsJsonAsync("/api/auth/login", new { email = "slow@example.org", password = "correct horse" });
        Assert.Equal((HttpStatusCode.TooManyRequests, "rate_limited"), (refused.StatusCode, await refused.Code()));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(3));
    }

    [Fact]
    public async Task A_profile_is_changed_and_seen_by_others()
    {
        await using var ada = await server.Register("ada");
        await using var grace = await server.Register("grace");
        await ada.CreateRoom("Lobby", "public", grace.Id);
        await ada.Patch("/api/me", new { displayName = "Ada L.", statusText = "Computing" });
        var seen = await grace.Get($"/api/users/{ada.Id}");
        Assert.Equal(("Ada L.", "Computing"), (seen.Text("displayName"), seen.Text("statusText")));
    }
}
