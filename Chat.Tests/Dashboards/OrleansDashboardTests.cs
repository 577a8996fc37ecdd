using System.Net;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Dashboards;

/// <summary>Chat:Dashboard:Port.</summary>
public sealed class OrleansDashboardTests
{
    [Fact]
    public async Task It_is_on_its_own_address_and_on_no_other()
    {
        var port = ThrowAwayPostgres.FreePort();
        await using var server = await ChatServer.Start($"Chat:Dashboard:Port={port}");
        await using var ada = await server.Register("ada");
        await ada.CreateRoom();
        using var there = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        var page = await there.GetAsync("/dashboard/");
        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        await Waiting.Until(async () => (await there.GetStringAsync("/dashboard/DashboardCounters")).Contains("RoomGrain", StringComparison.Ordinal), "it shows the room's grain");

        foreach (var path in (string[])["/dashboard/", "/dashboard/DashboardCounters", "/dashboard/Trace"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = $"127.0.0.1:{port}" } };
            Assert.Equal(HttpStatusCode.NotFound, (await server.Http.SendAsync(request)).StatusCode);
        }
    }

    [Fact]
    public async Task There_is_none_where_nobody_asked_for_it()
    {
        await using var server = await ChatServer.Start();
        Assert.Equal(HttpStatusCode.NotFound, (await server.Http.GetAsync("/dashboard/")).StatusCode);
    }
}
