using System.Net;
using System.Text.Json;
using Chat.Gateway.Hosting;
using Chat.Gateway.Limits;
using Chat.Limits;
using Chat.Messages;
using Chat.Tests.Gateway.Driver;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Chat.Tests.Gateway;

/// <summary>The same text three times in 30 seconds is refused (acceptance G3).</summary>
public sealed class SameTextTests : IDisposable
{
    private static readonly RoomId Lobby = RoomId.New(DateTimeOffset.UnixEpoch), Other = RoomId.New(DateTimeOffset.UnixEpoch);

    private readonly FakeTimeProvider clock = new();
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().AddSingleton<ChatMetrics>().BuildServiceProvider();

    [Fact]
    public async Task The_third_time_is_refused_by_hub_and_REST_in_whatever_room_and_says_when()
    {
        await using var server = await ChatServer.Start("Chat:Limits:Messages:Burst=0");
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var (lobby, other) = (await ada.CreateRoom("Lobby", "public", grace.Id), await ada.CreateRoom("Other"));

        var first = await ada.Send(lobby, "Buy now", "c-1");
        Assert.Equal(HttpStatusCode.Created, (await Post(other, "c-2", " buy NOW ")).StatusCode);
        var error = JsonDocument.Parse((await Assert.ThrowsAsync<HubException>(() => ada.Send(lobby, "BUY NOW"))).Message).RootElement;
        Assert.Equal(("rate_limited", "You have just sent the same text several times."), (error.Text("code"), error.Text("message")));
        Assert.InRange(error.GetProperty("retryAfter").GetDouble(), 0.1, 30);
        using var refused = await Post(other, "c-3", "buy now");
        Assert.Equal((HttpStatusCode.TooManyRequests, "rate_limited"), (refused.StatusCode, await refused.Code()));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 30);

        Assert.Equal(first.Text("id"), (await ada.Send(lobby, "Buy now", "c-1")).Text("id"));
        await grace.Send(lobby, "Buy now");
        await ada.Send(lobby, "Buy now!");

        Task<HttpResponseMessage> Post(string room, string clientId, string content) =>
            ada.Request(HttpMethod.Post, $"/api/rooms/{room}/messages", new { clientId, content });
    }

    [Fact]
    public void It_may_be_said_again_once_the_first_time_is_long_enough_ago()
    {
        var texts = Texts();
        Say(texts, "c-1");
        clock.Advance(TimeSpan.FromSeconds(12));
        Say(texts, "c-2", Other);
        var refused = Assert.Throws<ChatException>(() => Say(texts, "c-3"));
        Assert.Equal((ErrorCode.RateLimited, TimeSpan.FromSeconds(18)), (refused.Code, refused.RetryAfter));
        // Who tries in vain waits no longer for it.
        clock.Advance(TimeSpan.FromSeconds(18));
        Say(texts, "c-3");
        Assert.Equal(TimeSpan.FromSeconds(12), Assert.Throws<ChatException>(() => Say(texts, "c-4")).RetryAfter);
    }

    [Fact]
    public void Repeats_of_a_client_id_do_not_count_but_it_is_another_message_in_another_room()
    {
        var texts = Texts();
        for (var i = 0; i < 5; i++) Say(texts, "c-1");
        Say(texts, "c-1", Other);
        Assert.Throws<ChatException>(() => Say(texts, "c-2"));
        Say(texts, "c-1");
    }

    [Fact]
    public void How_often_and_in_which_time_are_settings_and_zero_is_no_limit()
    {
        var texts = Texts(o => (o.SameTexts, o.SameTextWindow) = (4, TimeSpan.FromMinutes(5)));
        for (var i = 0; i < 4; i++) Say(texts, $"c-{i}");
        Assert.Equal(TimeSpan.FromMinutes(5), Assert.Throws<ChatException>(() => Say(texts, "c-4")).RetryAfter);
        foreach (var off in new[] { Texts(o => o.SameTexts = 0), Texts(o => o.SwitchOff()) })
            for (var i = 0; i < 10; i++) Say(off, $"c-{i}");
    }

    [Fact]
    public void What_was_said_before_the_window_is_forgotten()
    {
        var texts = Texts();
        for (var i = 0; i < 3_000; i++)
        {
            texts.Take(Lobby, new PostMessage(new UserId("ada"), new ClientId("c-1"), $"{i}"));
            clock.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.InRange(texts.Held, 30, 1_001);
    }

    public void Dispose() => services.Dispose();

    private static void Say(SameTexts texts, string client, RoomId? room = null) =>
        texts.Take(room ?? Lobby, new PostMessage(new UserId("ada"), new ClientId(client), "hello"));

    private SameTexts Texts(Action<LimitOptions>? configure = null)
    {
        var options = new LimitOptions();
        configure?.Invoke(options);
        return new SameTexts(Options.Create(options), services.GetRequiredService<ChatMetrics>(), clock);
    }
}
