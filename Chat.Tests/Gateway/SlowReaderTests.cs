using System.Net.WebSockets;
using Chat.Gateway.Connections;
using Chat.Tests.Gateway.Driver;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Tests.Gateway;

/// <summary>Readers that take what they are sent, but too slowly (promise O7).</summary>
public sealed class SlowReaderTests
{
    private const int MaxPosts = 2_000;

    [Theory]
    [MemberData(nameof(TransportTests.Transports), MemberType = typeof(TransportTests))]
    public async Task One_that_sips_is_cut_off_and_the_others_get_everything(string transport)
    {
        await using var server = await ChatServer.Start("Chat:Hub:MaxBacklogBytes=500000", $"Chat:Hub:Transport={transport}");
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.Register("grace");
        var room = await ada.CreateRoom("Loud", "public", grace.Id);
        var connections = server.Services.GetRequiredService<LocalConnections>();
        using var hub = await RawHub.OpenSmall(grace.Socket);
        var slow = hub.Socket;
        await Waiting.Until(() => Task.FromResult(connections.Users.Count() == 2), "Grace is connected");

        var posts = 0;
        while (connections.Users.Count() == 2 && posts < MaxPosts)
        {
            await ada.Send(room, $"{posts++} {RawHub.LongText}");
            // Something is taken all the time: it is not one who takes nothing.
            if (posts % 4 == 0 && slow.State == WebSocketState.Open) await Sip(slow);
        }

        Assert.InRange(posts, 1, MaxPosts - 1);
        await ada.Device.Inbox.Next("MessagePosted", m => m.GetProperty("seq").GetInt64() == posts);
    }

    [Fact]
    public async Task Many_small_messages_are_no_more_than_a_few_long_ones()
    {
        await using var server = await ChatServer.Start("Chat:Hub:MaxBacklogMessages=100");
        await using var ada = await server.SignUp("ada");
        var room = await ada.CreateRoom();
        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => ada.Send(room, $"message {i}")));
        await ada.Device.Inbox.Next("MessagePosted", m => m.GetProperty("seq").GetInt64() == 500);
    }

    private static async Task Sip(WebSocket socket)
    {
        try
        {
            await socket.ReceiveAsync(new byte[4_096], CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // Cut off while it read.
        }
    }
}
