using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Chat.Tests.Gateway.Driver;
using Microsoft.AspNetCore.SignalR;

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
    public async Task Ten_messages_at_once_then_one_a_second_by_whatever_way()
    {
        await using var server = await ChatServer.Start("Chat:Limits:Enabled=true");
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => ada.Send(room, $"{i}").Code()));

        Assert.InRange(answers.Count(a => a == "ok"), 10, 11);
        Assert.All(answers.Where(a => a != "ok"), a => Assert.Equal("rate_limited", a));
        using (var refused = await ada.Request(HttpMethod.Post, $"/api/rooms/{room}/messages", new { clientId = "c", content = "by REST" }))
        {
            Assert.Equal((HttpStatusCode.TooManyRequests, "1"), (refused.StatusCode, refused.Headers.RetryAfter?.ToString()));
            Assert.Equal("rate_limited", await refused.Code());
        }
        var error = await Assert.ThrowsAsync<HubException>(() => ada.Send(room, "too soon"));
        Assert.Equal(1, JsonDocument.Parse(error.Message).RootElement.Number("retryAfter"));
        await grace.Send(room, "not of grace");
        await Waiting.Until(async () => await ada.Send(room, "later").Code() == "ok", "a second later ada may speak again", TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData("Rooms", "POST", "/api/rooms", """{"name":"Lobby"}""")]
    [InlineData("MembersAdded", "POST", "/api/rooms", """{"name":"Lobby","memberIds":["GRACE"]}""")]
    [InlineData("Joins", "POST", "/api/rooms/ROOM/join", null)]
    [InlineData("Directs", "POST", "/api/direct-messages", """{"participantIds":["GRACE"]}""")]
    [InlineData("Edits", "PATCH", "/api/messages/ROOM-1", """{"content":"better"}""")]
    [InlineData("Reactions", "PUT", "/api/messages/ROOM-1/reactions/%F0%9F%91%8D", null)]
    [InlineData("Searches", "GET", "/api/search?query=a", null)]
    [InlineData("RestCalls", "GET", "/api/me", null)]
    public async Task Whoever_does_more_than_is_set_is_told_when_to_go_on(string limit, string method, string path, string? body)
    {
        await using var server = await ChatServer.Start($"Chat:Limits:{limit}:Burst=3", $"Chat:Limits:{limit}:Every=00:01:00");
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.Register("grace");
        await using var linus = await server.SignUp("linus");
        var room = await linus.CreateRoom();
        await linus.Send(room, "first");

        for (var i = 0; i < 3; i++) Assert.NotEqual(HttpStatusCode.TooManyRequests, await Status());
        Assert.Equal(HttpStatusCode.TooManyRequests, await Status());

        async Task<HttpStatusCode> Status()
        {
            using var content = body is null ? null : new StringContent(body.Replace("GRACE", grace.Id, StringComparison.Ordinal), Encoding.UTF8, "application/json");
            using var answer = await ada.Request(new HttpMethod(method), path.Replace("ROOM", room, StringComparison.Ordinal), content);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Calls_of_the_hub_have_a_limit_in_all()
    {
        await using var server = await ChatServer.Start("Chat:Limits:HubCalls:Burst=20", "Chat:Limits:HubCalls:Every=00:01:00");
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();

        var answers = new List<string>();
        for (var i = 0; i < 30; i++) answers.Add(await ada.Device.Do("StartTyping", room).Code());

        Assert.Contains("ok", answers);
        Assert.Equal("rate_limited", answers[^1]);
        await grace.Device.Hello();
    }

    [Fact]
    public async Task Whoever_goes_on_though_refused_is_disconnected()
    {
        await using var server = await ChatServer.Start(
            "Chat:Limits:Messages:Burst=1", "Chat:Limits:Messages:Every=00:01:00", "Chat:Limits:Refusals:Burst=5", "Chat:Limits:Refusals:Every=00:01:00");
        await using var ada = await server.SignUp("ada");
        var room = await ada.CreateRoom();
        await ada.Send(room, "taken");

        for (var i = 0; i < 5; i++) Assert.Equal("rate_limited", await ada.Send(room, "refused").Code());
        await Assert.ThrowsAnyAsync<Exception>(() => ada.Send(room, "once too often"));

        await ada.Device.Closed.OrFail("ada was disconnected");
    }

    [Fact]
    public async Task One_connection_too_many_is_told_so_closed_and_taken_once_another_has_ended()
    {
        await using var server = await ChatServer.Start("Chat:Limits:Connections=2");
        await using var ada = await server.Register("ada");
        await using var grace = await server.Register("grace");
        var laptop = await ada.Connect();
        await ada.Connect();

        await using var third = await ChatClient.Connect(ada.Socket);
        Assert.Equal(30, (await third.Inbox.Next("Draining")).Number("retryAfter"));
        Assert.Equal("rate_limited", await third.Hello().Code());
        await using var fourth = await ChatClient.Connect(ada.Socket);
        await fourth.Inbox.Next("Draining");
        // As many are told why as may be open; beyond that the line is dead.
        await using var fifth = await ChatClient.Connect(ada.Socket);
        await fifth.Closed.OrFail("the fifth connection was closed");
        await third.Closed.OrFail("the third connection was closed");
        await (await grace.Connect()).Hello();

        await laptop.DisposeAsync();
        await Waiting.Until(IsTaken, "the place of the laptop was free");

        async Task<bool> IsTaken()
        {
            await using var phone = await ChatClient.Connect(ada.Socket);
            return await phone.Hello().Code() == "ok";
        }
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

    [Fact]
    public async Task Nobody_elses_tries_shut_ada_out_where_she_has_been_before()
    {
        await using var server = await ChatServer.Start("ForwardedHeaders_Enabled=true", "Chat:Limits:LoginTries=2", "Chat:Limits:LoginTriesOfAccount=5");
        await LogIn("register", "correct horse", "192.0.2.1");
        for (var guess = 0; guess < 5; guess++) Assert.Equal(HttpStatusCode.Unauthorized, await LogIn("login", "whatever12", $"198.51.100.{guess / 2}"));

        Assert.Equal(HttpStatusCode.TooManyRequests, await LogIn("login", "whatever12", "198.51.100.0"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await LogIn("login", "correct horse", "203.0.113.1"));
        Assert.Equal(HttpStatusCode.OK, await LogIn("login", "correct horse", "192.0.2.1"));

        async Task<HttpStatusCode> LogIn(string call, string password, string from)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/auth/{call}") { Headers = { { "X-Forwarded-For", from } } };
            request.Content = JsonContent.Create(new { email = "ada@example.org", password });
            using var answer = await server.Http.SendAsync(request);
            return answer.StatusCode;
        }
    }
}
