using System.Net;
using System.Net.WebSockets;
using Chat.Gateway.Connections;
using Chat.Tests.Gateway.Driver;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Chat.Tests.Gateway;

/// <summary>What a client finds, whatever carries the hub (Chat:Hub:Transport).</summary>
public sealed class TransportTests
{
    private const int Close = 7;

    public static TheoryData<string> Transports => new("Direct", "SignalR");

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_client_that_negotiates_has_the_connection_it_was_told_of(string transport)
    {
        await using var server = await Start(transport);
        await using var ada = await server.Register("ada");
        await using var hub = new HubConnectionBuilder().WithUrl(ada.Socket.Address, o => o.Headers.Add("Authorization", $"Bearer {ada.Token}")).Build();
        await hub.StartAsync();
        await hub.InvokeAsync("Hello", new Dictionary<string, long>());
        Assert.Equal(hub.ConnectionId, Connections(server).All.Single().Id);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Without_a_token_nobody_negotiates(string transport)
    {
        await using var server = await Start(transport);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Http.PostAsync("/hubs/chat/negotiate?negotiateVersion=1", null)).StatusCode);
    }

    [Fact]
    public async Task One_token_is_one_connection_and_of_one_user()
    {
        await using var server = await Start("Direct");
        await using var ada = await server.Register("ada");
        await using var grace = await server.Register("grace");
        using var first = await RawHub.Open(ada.Socket with { Path = "/hubs/chat?id=mine" });
        await first.Next();
        Assert.Equal(HttpStatusCode.Conflict, await (ada.Socket with { Path = "/hubs/chat?id=mine" }).Status());
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await (grace.Socket with { Path = "/hubs/chat?id=mine" }).Status());
    }

    [Fact]
    public async Task A_request_that_is_no_socket_is_answered_so()
    {
        await using var server = await Start("Direct");
        await using var ada = await server.Register("ada");
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.Request(HttpMethod.Get, "/hubs/chat")).StatusCode);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Compression_is_offered_in_vain(string transport)
    {
        await using var server = await Start(transport);
        await using var ada = await server.Register("ada");
        using var client = new ClientWebSocket();
        client.Options.SetRequestHeader("Authorization", $"Bearer {ada.Token}");
        client.Options.DangerousDeflateOptions = new WebSocketDeflateOptions();
        client.Options.CollectHttpResponseDetails = true;
        await client.ConnectAsync(new UriBuilder(ada.Socket.Address) { Scheme = "ws" }.Uri, CancellationToken.None);
        Assert.DoesNotContain("Sec-WebSocket-Extensions", client.HttpResponseHeaders!.Keys, StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Direct", false)]
    [InlineData("Direct", true)]
    [InlineData("SignalR", false)]
    public async Task What_waited_for_a_reader_comes_whole_and_in_order(string transport, bool tls)
    {
        const int Posts = 100;
        using var certificate = new CertificateFile();
        await using var server = await Start(transport, ["Chat:Hub:MaxBacklogBytes=100000000", .. tls ? certificate.Settings : []]);
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.Register("grace");
        var room = await ada.CreateRoom("Loud", "public", grace.Id);
        using var late = await RawHub.OpenSmall(grace.Socket with { Server = new Uri(server.Addresses.Single(a => a.StartsWith("https:", StringComparison.Ordinal) == tls)) });
        await Waiting.Until(() => Task.FromResult(Connections(server).Users.Count() == 2), "Grace is connected");

        for (var i = 1; i <= Posts; i++) await ada.Send(room, $"{i} {RawHub.LongText}");

        for (var i = 1; i <= Posts; i++) Assert.Equal($"{i} {RawHub.LongText}", (await late.Next("MessagePosted")).Text("content"));
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_connection_ends_with_its_token_and_its_client_may_come_back(string transport)
    {
        await using var server = await Start(transport);
        await using var ada = new ChatUser(server.Address, "ada", new TestTokens { Lifetime = TimeSpan.FromSeconds(2) }.Make("ada"));
        using var hub = await RawHub.Open(ada.Socket);
        Assert.True(await SaysGoodBye(hub));
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Who_goes_without_a_word_is_gone_and_no_fault_of_the_server(string transport)
    {
        var sink = new LogSink();
        await using (var server = await ChatServer.Start(sink, $"Chat:Hub:Transport={transport}"))
        {
            await using var ada = await server.Register("ada");
            using var hub = await RawHub.Open(ada.Socket);
            await Waiting.Until(() => Task.FromResult(Connections(server).Users.Any()), "Ada is connected");
            hub.Socket.Abort();
            await Waiting.Until(() => Task.FromResult(!Connections(server).Users.Any()), "Ada is gone");
        }
        Assert.Empty(sink.Errors);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Who_closes_the_socket_is_answered(string transport)
    {
        await using var server = await Start(transport);
        await using var ada = await server.Register("ada");
        using var hub = await RawHub.Open(ada.Socket);
        await hub.Next();
        await hub.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None).OrFail("the server closed it too");
        Assert.Equal(WebSocketCloseStatus.NormalClosure, hub.Socket.CloseStatus);
        await Waiting.Until(() => Task.FromResult(!Connections(server).Users.Any()), "Ada is gone");
    }

    [Fact]
    public async Task A_server_that_stops_says_good_bye()
    {
        await using var server = await Start("Direct");
        await using var ada = await server.Register("ada");
        using var hub = await RawHub.Open(ada.Socket);
        await Waiting.Until(() => Task.FromResult(Connections(server).Users.Any()), "Ada is connected");
        // It takes its thread until all are told.
        var stopping = Task.Run(server.Stop);
        await hub.Next("Draining");
        Assert.True(await SaysGoodBye(hub));
        await stopping;
    }

    /// <summary>The thread that stops a server waits until all are told: what it waits for must not need that thread.</summary>
    [Fact]
    public async Task A_server_stops_on_a_thread_that_nothing_can_go_on_with()
    {
        await using var server = await Start("Direct");
        await using var ada = await server.Register("ada");
        using var hub = await RawHub.Open(ada.Socket);
        await Waiting.Until(() => Task.FromResult(Connections(server).Users.Any()), "Ada is connected");
        var stopping = Task.Run(() =>
        {
            SynchronizationContext.SetSynchronizationContext(new NoThread());
            server.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        });
        Assert.True(await SaysGoodBye(hub));
        await stopping.OrFail("all have gone");
    }

    /// <summary>Five thousand of a hundred users: each is told once, and nothing is left when they have gone.</summary>
    [Fact]
    public async Task Five_thousand_connections_hear_a_message_and_go()
    {
        const int Users = 100, Each = 50;
        await using var server = await Start("Direct");
        await using var ada = await server.SignUp("ada");
        var room = await ada.CreateRoom();
        var hubs = new List<RawHub>();
        foreach (var user in Enumerable.Range(0, Users).Select(i => server.Stranger($"crowd-{i}")))
        {
            await user.Post($"/api/rooms/{room}/join");
            hubs.AddRange(await Task.WhenAll(Enumerable.Range(0, Each).Select(_ => RawHub.Open(user.Socket))));
        }
        await Waiting.Until(() => Task.FromResult(Connections(server).All.Count() == (Users * Each) + 1), "all are connected", TimeSpan.FromSeconds(60));

        await ada.Send(room, "hello, all");

        var heard = await Task.WhenAll(hubs.Select(async hub => (await hub.Next("MessagePosted")).Text("content")));
        Assert.All(heard, text => Assert.Equal("hello, all", text));
        foreach (var hub in hubs) hub.Socket.Abort();
        await Waiting.Until(() => Task.FromResult(Connections(server).All.Count() == 1), "all are gone", TimeSpan.FromSeconds(60));
        foreach (var hub in hubs) hub.Dispose();
    }

    private static Task<ChatServer> Start(string transport, params string[] settings) => ChatServer.Start([$"Chat:Hub:Transport={transport}", .. settings]);

    private static LocalConnections Connections(ChatServer server) => server.Services.GetRequiredService<LocalConnections>();

    /// <summary>Whether the client is asked to come back; then the socket is closed in order.</summary>
    private static async Task<bool> SaysGoodBye(RawHub hub)
    {
        var mayComeBack = false;
        while (await hub.Next() is { } message)
        {
            if (message.TryGetProperty("type", out var type) && type.GetInt32() == Close)
                mayComeBack = message.TryGetProperty("allowReconnect", out var allowed) && allowed.GetBoolean();
        }
        return mayComeBack;
    }

    /// <summary>Of a thread that is taken for good.</summary>
    private sealed class NoThread : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
            // Never comes to it.
        }
    }
}
