using System.Text.Json;
using Chat.Gateway.Hosting;
using Chat.Gateway.Hub;
using Chat.Tests.Gateway.Driver;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Chat.Tests.Gateway;

/// <summary>More clients at once than are let in (promise P17).</summary>
public class ArrivalsTests
{
    [Fact]
    public async Task Clients_come_in_at_the_rate_that_is_set_and_the_others_each_get_a_time_to_come_back()
    {
        var time = new FakeTimeProvider();
        var arrivals = new Arrivals(Options.Create(new ChatHubOptions { ArrivalsPerSecond = 10 }), time);

        // A second's worth at once, two seconds' worth in line, each of them a tenth of a second after the one before.
        var first = Enumerable.Range(0, 31).Select(_ => arrivals.Enter(default)).ToArray();
        var away = Enumerable.Range(0, 9).Select(_ => TimeToComeBack(arrivals)).ToArray();
        Assert.Equal(11, first.Count(e => e.IsCompletedSuccessfully));
        Assert.Equal(20, first.Count(e => !e.IsCompleted));
        Assert.Equal(Enumerable.Range(1, 9).Select(i => TimeSpan.FromSeconds(2 + i / 10.0)), away);

        // Who comes back when told to is taken.
        time.Advance(TimeSpan.FromSeconds(2.1));
        await arrivals.Enter(default);
    }

    [Fact]
    public void However_many_were_sent_away_nobody_is_for_more_than_half_a_minute()
    {
        var arrivals = new Arrivals(Options.Create(new ChatHubOptions { ArrivalsPerSecond = 10 }), new FakeTimeProvider());
        for (var i = 0; i < 31; i++) _ = arrivals.Enter(default);

        var away = Enumerable.Range(0, 10_000).Select(_ => TimeToComeBack(arrivals)).ToArray();

        Assert.All(away, wait => Assert.InRange(wait, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(30)));
        Assert.InRange(away.Count(wait => wait > TimeSpan.FromSeconds(16)), 3_000, 7_000);
    }

    [Fact]
    public void A_rate_of_nought_is_no_limit()
    {
        var arrivals = new Arrivals(Options.Create(new ChatHubOptions { ArrivalsPerSecond = 0 }), new FakeTimeProvider());
        for (var i = 0; i < 10_000; i++) Assert.True(arrivals.Enter(default).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task One_too_many_is_told_so_and_its_greeting_is_refused_with_the_same_time()
    {
        await using var server = await ChatServer.Start("Chat:Hub:ArrivalsPerSecond=1");
        await using var ada = await server.Register("ada");
        var devices = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => ChatClient.Connect(ada.Socket)));

        var away = await await Task.WhenAny(devices.Select(async d => (Device: d, Told: await d.Inbox.Next("Draining"))));

        var refused = await Assert.ThrowsAsync<HubException>(() => away.Device.Hello());
        var error = JsonDocument.Parse(refused.Message).RootElement;
        Assert.Equal(("unavailable", away.Told.Number("retryAfter")), (error.Text("code"), error.Number("retryAfter")));
        Assert.InRange(error.Number("retryAfter"), 3, 13);
        Assert.Equal("unavailable", await away.Device.Call("LoadPresence", new object[] { Array.Empty<string>() }).Code());
        await away.Device.Closed.OrFail("the connection of who was turned away was closed");
        foreach (var device in devices) await device.DisposeAsync();
    }

    private static TimeSpan TimeToComeBack(Arrivals arrivals)
    {
        try
        {
            _ = arrivals.Enter(default);
        }
        catch (ChatException refusal)
        {
            return refusal.RetryAfter!.Value;
        }
        throw new InvalidOperationException("It was taken in.");
    }
}
