using System.Net;
using System.Net.Http.Json;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

public class LimitTests
{
    [Fact]
    public async Task Switched_off_no_limit_holds_and_the_start_says_so_once()
    {
        var sink = new LogSink();
        await using var server = await ChatServer.Start(sink, "Chat:Limits:Enabled=false", "Chat:Limits:LoginTries=2", "Chat:Hub:ArrivalsPerSecond=1");
        Assert.Single(sink.Lines, line => line.StartsWith("All limits are switched off", StringComparison.Ordinal));

        await using var ada = await server.Register("ada");
        var email = (await ada.Get("/api/me")).Text("email");
        for (var tries = 0; tries < 5; tries++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await server.Http.PostAsJsonAsync("/api/auth/login", new { email, password = "wrong" })).StatusCode);

        var devices = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => ada.Connect()));
        foreach (var device in devices) Assert.Equal(ada.Id, (await device.Hello()).Text("user", "id"));
    }

    [Fact]
    public async Task The_right_password_begins_the_tries_anew()
    {
        await using var server = await ChatServer.Start("Chat:Limits:LoginTries=2");
        await using var ada = await server.Register("ada");
        var email = (await ada.Get("/api/me")).Text("email");
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await server.Http.PostAsJsonAsync("/api/auth/login", new { email, password = "wrong" })).StatusCode);
            await server.SignIn("login", new { email, password = "correct horse" });
        }
    }
}
