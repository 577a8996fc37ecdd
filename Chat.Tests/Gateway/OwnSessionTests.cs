using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>Ada sees where she is signed in, and ends it from any of her devices.</summary>
[Collection(SharedServerCollection.Name)]
public class OwnSessionTests(SharedServer shared)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task Her_sessions_say_on_which_device_and_where_and_which_of_them_asks()
    {
        await using var ada = await server.Register("ada");
        await using var phone = await LogIn(ada, "Phone/7 " + new string('x', 300));

        var sessions = (await phone.Get("/api/me/sessions")).Items("sessions");

        Assert.Equal([(phone, true), (ada, false)], sessions.Select(s => (s.Text("id") == Session(phone) ? phone : ada, s.GetProperty("isCurrent").GetBoolean())));
        Assert.Equal(("Phone/7 " + new string('x', 192), "127.0.0.1"), (sessions[0].Text("device"), sessions[0].Text("network")));
        Assert.Equal(JsonValueKind.Null, sessions[1].GetProperty("device").ValueKind);
        Assert.True(sessions[0].GetProperty("usedAt").GetDateTimeOffset() >= sessions[1].GetProperty("createdAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task A_session_is_where_it_was_renewed_last()
    {
        await using var ada = await server.Register("ada");
        await Enter("refresh", new { refreshToken = ada.RefreshToken }, "Desk/2");
        Assert.Equal("Desk/2", (await ada.Get("/api/me/sessions")).Items("sessions").Single().Text("device"));
    }

    [Fact]
    public async Task One_that_she_ends_is_signed_out_within_a_second_and_the_others_stay()
    {
        await using var ada = await server.SignUp("ada");
        await using var phone = await LogIn(ada, "Phone/7");
        await using var desk = await LogIn(ada, "Desk/2");
        await phone.Connect();
        await desk.Connect();

        await End(ada, Session(phone));

        await phone.Device.Closed.OrFail("the phone was signed out within a second", Second);
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.Request(HttpMethod.Get, "/api/me")).StatusCode);
        Assert.Equal("unauthenticated", await (await server.Http.PostAsJsonAsync("/api/auth/refresh", new { refreshToken = phone.RefreshToken })).Code());
        await desk.Device.Hello();
        await End(ada, Session(phone));
        Assert.Equal(2, (await ada.Get("/api/me/sessions")).Items("sessions").Length);
    }

    [Fact]
    public async Task All_others_are_signed_out_within_a_second()
    {
        await using var ada = await server.SignUp("ada");
        await using var phone = await LogIn(ada, "Phone/7");
        await using var desk = await LogIn(ada, "Desk/2");
        await phone.Connect();
        await desk.Connect();

        foreach (var _ in new[] { "first", "repeat" }) Assert.Equal(HttpStatusCode.NoContent, (await ada.Request(HttpMethod.Delete, "/api/me/sessions")).StatusCode);

        await phone.Device.Closed.OrFail("the phone was signed out within a second", Second);
        await desk.Device.Closed.OrFail("the desk was signed out within a second", Second);
        Assert.Equal(Session(ada), (await ada.Get("/api/me/sessions")).Items("sessions").Single().Text("id"));
        await ada.Device.Hello();
    }

    [Fact]
    public async Task Nobody_ends_what_is_not_theirs_or_learns_of_it()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.Register("grace");

        foreach (var id in new[] { Session(ada), Guid.NewGuid().ToString("N"), "nonsense" })
            Assert.Equal("not_found", await (await grace.Request(HttpMethod.Delete, $"/api/me/sessions/{id}")).Code());

        Assert.Equal(Session(grace), (await grace.Get("/api/me/sessions")).Items("sessions").Single().Text("id"));
        await ada.Device.Hello();
    }

    private static string Session(ChatUser user) => user.RefreshToken.Split('.')[0];

    private static async Task End(ChatUser user, string id) =>
        Assert.Equal(HttpStatusCode.NoContent, (await user.Request(HttpMethod.Delete, $"/api/me/sessions/{id}")).StatusCode);

    private async Task<ChatUser> LogIn(ChatUser user, string device) =>
        server.User(await Enter("login", new { email = (await user.Get("/api/me")).Text("email"), password = "correct horse" }, device));

    private async Task<JsonElement> Enter(string how, object body, string device)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/auth/{how}") { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("User-Agent", device);
        var answer = await server.Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
