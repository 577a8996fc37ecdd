using System.Net;
using System.Net.Http.Json;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

public class SignInLimitTests
{
    [Theory]
    [InlineData("register")]
    [InlineData("login")]
    [InlineData("refresh")]
    [InlineData("logout")]
    public async Task Who_signs_in_too_often_from_one_address_is_told_when_to_go_on_whatever_is_sent(string last)
    {
        await using var server = await ChatServer.Start("Chat:Limits:AuthCalls:Burst=4", "Chat:Limits:AuthCalls:Every=00:01:00");
        await using var ada = await server.SignUp("ada");
        foreach (var call in (string[])["login", "refresh", "logout"])
            Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Call(server, call)).StatusCode);

        var refused = await Call(server, last);
        Assert.Equal((HttpStatusCode.TooManyRequests, "rate_limited"), (refused.StatusCode, await refused.Code()));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await ada.Request(HttpMethod.Get, "/api/me")).StatusCode);
    }

    [Fact]
    public async Task The_address_is_the_clients_where_a_proxy_says_so_and_one_network_of_IPv6_is_one_address()
    {
        await using var server = await ChatServer.Start(
            "ForwardedHeaders_Enabled=true", "Chat:Limits:AuthCalls:Burst=2", "Chat:Limits:AuthCalls:Every=01:00:00");
        string[] same = ["192.0.2.1", "192.0.2.1", "::ffff:192.0.2.1"];
        string[] network = ["2001:db8::1", "2001:db8::2", "2001:db8:0:0:ffff::3"];
        foreach (var addresses in (string[][])[same, network])
        {
            Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Call(server, "logout", addresses[0])).StatusCode);
            Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Call(server, "logout", addresses[1])).StatusCode);
            Assert.Equal(HttpStatusCode.TooManyRequests, (await Call(server, "logout", addresses[2])).StatusCode);
        }
        foreach (var other in (string[])["192.0.2.2", "2001:db8:0:1::1"])
            Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Call(server, "logout", other)).StatusCode);
    }

    [Fact]
    public async Task Nobody_gets_another_address_by_saying_so()
    {
        await using var server = await ChatServer.Start("Chat:Limits:AuthCalls:Burst=1", "Chat:Limits:AuthCalls:Every=01:00:00");
        Assert.NotEqual(HttpStatusCode.TooManyRequests, (await Call(server, "logout", "192.0.2.1")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Call(server, "logout", "192.0.2.2")).StatusCode);
    }

    [Fact]
    public async Task Logins_wait_in_a_short_line_and_ada_talks_meanwhile()
    {
        await using var server = await ChatServer.Start("Chat:Limits:AuthCalls:Burst=0", "Chat:Limits:WaitingPasswords=1");
        await using var ada = await server.SignUp("ada");
        var room = await ada.CreateRoom();

        var logins = Enumerable.Range(0, 40 * Environment.ProcessorCount).Select(i => Guess(server, i)).ToArray();
        await ada.Send(room, "still here");
        var answers = await Task.WhenAll(logins);

        Assert.Contains("unauthenticated", answers);
        Assert.Contains("rate_limited", answers);
        await server.SignIn("login", new { email = (await ada.Get("/api/me")).Text("email"), password = "correct horse" });
    }

    private static async Task<string> Guess(ChatServer server, int number)
    {
        using var answer = await server.Http.PostAsJsonAsync("/api/auth/login", new { email = $"nobody-{number}@example.org", password = "whatever12" });
        if (answer.StatusCode == HttpStatusCode.TooManyRequests) Assert.Equal(TimeSpan.FromSeconds(2), answer.Headers.RetryAfter!.Delta);
        return await answer.Code();
    }

    private static async Task<HttpResponseMessage> Call(ChatServer server, string call, string? forwardedFor = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/auth/{call}") { Content = JsonContent.Create(new { refreshToken = "unknown" }) };
        if (forwardedFor is not null) request.Headers.Add("X-Forwarded-For", forwardedFor);
        return await server.Http.SendAsync(request);
    }
}
