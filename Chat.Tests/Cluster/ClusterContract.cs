using System.Text.Json;
using Chat.Client;
using Chat.Messages;
using Chat.Rooms;
using Chat.Streams;
using Chat.Tests.Gateway.Driver;
using Chat.Users;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace Chat.Tests.Cluster;

/// <summary>People at two gateways of one cluster, on either kind of streams.</summary>
public abstract class ClusterContract(ChatCluster cluster)
{
    private protected ChatCluster Cluster => cluster;

    [Fact]
    public async Task What_is_posted_at_one_gateway_reaches_those_at_another_once_and_in_order()
    {
        await using var ada = await cluster.East.SignUp("ada");
        await using var grace = await cluster.West.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);

        for (var i = 1; i <= 50; i++) await ada.Send(room, $"message {i}");
        await grace.Receives("message 50");

        var received = grace.Device.Inbox.All("MessagePosted").Select(m => m.Text("content"));
        Assert.Equal(Enumerable.Range(1, 50).Select(i => $"message {i}"), received);
    }

    [Fact]
    public async Task A_session_that_is_ended_at_one_gateway_is_over_at_the_other_within_a_second()
    {
        await using var ada = await cluster.East.SignUp("ada");
        var email = (await ada.Get("/api/me")).Text("email");
        await using var phone = cluster.West.User(await cluster.West.SignIn("login", new { email, password = "correct horse" }));
        await phone.Connect();

        Assert.True((await ada.Request(HttpMethod.Delete, "/api/me/sessions")).IsSuccessStatusCode);

        await phone.Device.Closed.OrFail("the phone was signed out within a second", TimeSpan.FromSeconds(1));
        await ada.Device.Hello();
    }

    [Fact]
    public async Task Who_is_suspended_at_one_gateway_is_out_at_both_within_a_second()
    {
        await using var root = cluster.East.User(await cluster.East.SignIn("register", new { email = ChatCluster.Root, password = "correct horse" }));
        await using var mallory = await cluster.East.SignUp("mallory");
        await using var elsewhere = mallory.At(cluster.West);
        await elsewhere.Connect();

        await root.Patch($"/api/users/{mallory.Id}", new { suspendedUntil = TimeProvider.System.GetUtcNow().AddHours(1), reason = "Spam" });

        await Task.WhenAll(mallory.Device.Closed, elsewhere.Device.Closed).OrFail("both connections were closed within a second", TimeSpan.FromSeconds(1));
        await Waiting.Until(async () => !(await elsewhere.Request(HttpMethod.Get, "/api/rooms")).IsSuccessStatusCode, "no call is answered");
    }

    [Fact]
    public async Task Who_is_blocked_at_one_gateway_writes_no_more_at_another()
    {
        await using var ada = await cluster.East.SignUp("ada");
        await using var grace = await cluster.West.SignUp("grace");
        var room = await grace.Direct(ada);
        await grace.Send(room, "hello");

        (await ada.Request(HttpMethod.Put, $"/api/me/blocks/{grace.Id}")).EnsureSuccessStatusCode();

        Assert.Equal("forbidden", await grace.Send(room, "again").Code());
        (await ada.Request(HttpMethod.Delete, $"/api/me/blocks/{grace.Id}")).EnsureSuccessStatusCode();
        await grace.Send(room, "thank you");
    }

    [Fact]
    public async Task Who_is_invisible_is_offline_though_connected_at_two_gateways()
    {
        await using var ada = await cluster.East.SignUp("ada");
        await using var grace = await cluster.West.SignUp("grace");
        await using var elsewhere = grace.At(cluster.East);
        await elsewhere.Connect();
        await ada.CreateRoom("Lobby", "public", grace.Id);
        await Hears("online");

        (await grace.Request(HttpMethod.Put, "/api/me/status", new { status = "invisible" })).EnsureSuccessStatusCode();
        await Hears("offline");
        ada.Device.Inbox.Clear();
        (await elsewhere.Request(HttpMethod.Put, "/api/me/status", new { status = "online" })).EnsureSuccessStatusCode();
        await Hears("online");

        Task<JsonElement> Hears(string how) =>
            ada.Device.Inbox.Next("PresenceChanged", p => p.Items(how).Any(u => u.GetString() == grace.Id), $"Grace is {how}");
    }

    [Fact]
    public async Task Who_is_at_two_gateways_is_away_when_idle_at_both_and_not_when_one_goes_on()
    {
        await using var ada = await cluster.East.SignUp("ada");
        await using var grace = await cluster.West.SignUp("grace");
        await using var elsewhere = grace.At(cluster.East);
        await elsewhere.Connect();
        await ada.CreateRoom("Lobby", "public", grace.Id);
        await Shows("online", isAway: false);

        await grace.Device.Do("SetIdle", true);
        await elsewhere.Device.Do("SetIdle", true);
        await Shows("away", isAway: true);
        await elsewhere.Device.Do("SetIdle", false);
        await Shows("online", isAway: false);
        await elsewhere.Disconnect();
        await Shows("away", isAway: true);

        async Task Shows(string status, bool isAway)
        {
            await ada.Device.Inbox.Next(
                "PresenceChanged", p => p.Items("online").Any(u => u.GetString() == grace.Id) && p.Items("away").Any(u => u.GetString() == grace.Id) == isAway, $"Grace is {status}");
            await Waiting.Until(async () => (await ada.Get($"/api/users/{grace.Id}")).Text("status") == status, $"Grace is {status} to who asks");
        }
    }

    [Theory, InlineData("left"), InlineData("removed"), InlineData("banned")]
    public async Task Who_left_or_was_put_out_hears_nothing_more_at_any_gateway(string how)
    {
        await using var ada = await cluster.East.SignUp("ada");
        await using var grace = await cluster.West.SignUp("grace");
        await using var elsewhere = grace.At(cluster.East);
        await elsewhere.Connect();
        var room = await ada.CreateRoom("Cabinet", "private", grace.Id);
        await Task.WhenAll(grace.Device.Inbox.Next("RoomCreated"), elsewhere.Device.Inbox.Next("RoomCreated"));

        var gone = how switch
        {
            "left" => await grace.Request(HttpMethod.Post, $"/api/rooms/{room}/leave"),
            "removed" => await ada.Request(HttpMethod.Delete, $"/api/rooms/{room}/members/{grace.Id}"),
            _ => await ada.Request(HttpMethod.Put, $"/api/rooms/{room}/bans/{grace.Id}", new { reason = "Spam" }),
        };
        gone.EnsureSuccessStatusCode();
        await Task.WhenAll(grace.Device.Inbox.Next("RoomLeft"), elsewhere.Device.Inbox.Next("RoomLeft"));
        await ada.Send(room, "are they gone?");

        // What comes after on the same stream shows that this did not.
        var other = await ada.CreateRoom("Other", "public", grace.Id);
        await Task.WhenAll(new[] { grace, elsewhere }.Select(d => d.Device.Inbox.Next("RoomCreated", s => s.GetProperty("room").Text("id") == other)));
        await ada.Send(other, "here they are");
        await Task.WhenAll(grace.Receives("here they are"), elsewhere.Receives("here they are"));
        Assert.DoesNotContain("are they gone?", grace.Device.Inbox.All("MessagePosted").Concat(elsewhere.Device.Inbox.All("MessagePosted")).Select(m => m.Text("content")));
        await Assert.ThrowsAnyAsync<Exception>(() => grace.Device.Call("Sync", room, 0));
    }

    [Fact]
    public async Task Reading_at_one_gateway_clears_the_badge_at_the_other()
    {
        await using var ada = await cluster.East.SignUp("ada");
        await using var grace = await cluster.East.SignUp("grace");
        await using var elsewhere = grace.At(cluster.West);
        await elsewhere.Connect();
        var room = await ada.CreateRoom();
        await grace.Join(room);
        await ada.Send(room, "one");
        await grace.Device.Call("MarkRead", room, 1);
        var state = await elsewhere.Device.Inbox.Next("UnreadChanged");
        Assert.Equal((1, 0), (state.Number("lastReadSeq"), state.Number("unread")));
    }

    [Fact]
    public async Task A_direct_room_started_twice_at_once_from_two_gateways_is_one()
    {
        await using var ada = await cluster.East.SignUp("ada");
        await using var grace = await cluster.West.SignUp("grace");
        var started = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? ada.Direct(grace) : grace.Direct(ada)));
        Assert.Single(started.Distinct());
    }

    [Fact]
    public async Task When_a_silo_leaves_everything_goes_on()
    {
        await using var leaving = await cluster.StartSilo();
        await using var ada = await cluster.East.SignUp("ada");
        await using var grace = await cluster.West.SignUp("grace");
        // Some of them are on the silo that leaves.
        var rooms = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            rooms.Add(await ada.CreateRoom($"Room {i}"));
            await grace.Join(rooms[i]);
            await ada.Send(rooms[i], $"before {i}");
        }

        var stopped = leaving.StopAsync();
        for (var i = 0; i < rooms.Count; i++) await ada.Send(rooms[i], $"meanwhile {i}");
        await stopped.OrFail("the silo left", TimeSpan.FromSeconds(40));
        for (var i = 0; i < rooms.Count; i++) await ada.Send(rooms[i], $"after {i}");

        await Task.WhenAll(Enumerable.Range(0, rooms.Count).Select(i => grace.Sees(rooms[i], $"after {i}")));
    }

    [Fact]
    public async Task Another_service_posts_and_listens()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(cluster.Settings.Select(s => s.Split('=', 2)).Select(s => KeyValuePair.Create(s[0], (string?)s[1])));
        builder.AddChatClient();
        using var service = builder.Build();
        await service.StartAsync();
        var grains = service.Services.GetRequiredService<IClusterClient>();
        await using var ada = await cluster.East.SignUp("ada");
        var room = await ada.CreateRoom();

        var bot = new UserId($"bot-{Guid.NewGuid():N}");
        await grains.User(bot).Provision(new ProvisionUser { Name = "Bot" });
        await grains.GetGrain<IRoomGrain>(room).Join(bot);
        var heard = new TaskCompletionSource<Message>();
        await grains.GetStreamProvider(ChatStreams.Provider).GetStream<RoomEvent>(StreamId.Create(ChatStreams.Room, room)).SubscribeAsync((told, _) =>
        {
            if (told is MessagePosted { Message.Content: "!ping" } posted) heard.TrySetResult(posted.Message);
            return Task.CompletedTask;
        });

        await ada.Send(room, "!ping");
        var ping = await heard.Task.OrFail("the service heard it");
        await grains.GetGrain<IRoomGrain>(room).Post(new PostMessage(bot, new ClientId($"pong:{ping.Seq}"), "pong", MessageType.Text));
        await ada.Receives("pong");
        await service.StopAsync();
    }
}
