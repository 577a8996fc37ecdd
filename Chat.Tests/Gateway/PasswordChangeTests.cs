using System.Net;
using System.Net.Http.Json;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

[Collection(SharedServerCollection.Name)]
public class PasswordChangeTests(SharedServer shared)
{
    private const string Old = "correct horse", New = "battery staple";

    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task The_new_password_is_good_the_old_one_no_longer_and_all_other_sessions_are_over()
    {
        await using var ada = await server.SignUp("ada");
        var email = (await ada.Get("/api/me")).Text("email");
        await using var phone = server.User(await server.SignIn("login", new { email, password = Old }));
        await phone.Connect();

        Assert.Equal(HttpStatusCode.NoContent, (await Change(ada, Old, New)).StatusCode);

        await phone.Device.Closed.OrFail("the phone was signed out within a second", TimeSpan.FromSeconds(1));
        Assert.Equal("unauthenticated", await (await server.Http.PostAsJsonAsync("/api/auth/login", new { email, password = Old })).Code());
        await server.SignIn("login", new { email, password = New });
        await server.SignIn("refresh", new { refreshToken = ada.RefreshToken });
        await ada.Device.Hello();
    }

    [Fact]
    public async Task Without_the_password_so_far_or_with_one_that_is_none_nothing_changes()
    {
        await using var ada = await server.Register("ada");

        Assert.Equal("forbidden", await (await Change(ada, "wrong horse", New)).Code());
        Assert.Equal("forbidden", await (await Change(ada, new string('x', 300), New)).Code());
        Assert.Equal("invalid", await (await Change(ada, Old, "short")).Code());
        Assert.Equal("too_long", await (await Change(ada, Old, new string('x', 201))).Code());

        await server.SignIn("login", new { email = (await ada.Get("/api/me")).Text("email"), password = Old });
    }

    [Fact]
    public async Task Who_tries_too_often_waits_as_who_logs_in_does()
    {
        await using var limited = await ChatServer.Start("Chat:Limits:LoginTries=3");
        await using var ada = await limited.Register("ada");
        for (var i = 0; i < 3; i++) Assert.Equal("forbidden", await (await Change(ada, "wrong horse", New)).Code());

        var refused = await Change(ada, Old, New);
        Assert.Equal((HttpStatusCode.TooManyRequests, "rate_limited"), (refused.StatusCode, await refused.Code()));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(3));
    }

    [Fact]
    public async Task Who_comes_from_elsewhere_has_no_password_here_and_no_session()
    {
        await using var ada = await server.Register("ada");
        await using var linus = server.Stranger($"linus-{Guid.NewGuid():N}", ("email", (await ada.Get("/api/me")).Text("email")));

        Assert.Equal("invalid", await (await Change(linus, Old, New)).Code());
        Assert.Empty((await linus.Get("/api/me/sessions")).Items("sessions"));
        await server.SignIn("login", new { email = (await ada.Get("/api/me")).Text("email"), password = Old });
    }

    private static Task<HttpResponseMessage> Change(ChatUser user, string current, string next) =>
        user.Request(HttpMethod.Post, "/api/me/password", new Dictionary<string, string> { ["current"] = current, ["new"] = next });
}
