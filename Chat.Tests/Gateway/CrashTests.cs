using System.Net.WebSockets;
using System.Text;
using Chat.Gateway.Connections;
using Chat.Tests.Gateway.Driver;
using Microsoft.Extensions.DependencyInjection;

namespace Chat.Tests.Gateway;

/// <summary>Clients that connect and are gone without a word (promise O12).</summary>
public class CrashTests
{
    private const int Cycles = 2_000;

    /// <summary>SignalR's opening words.</summary>
    private static readonly byte[] Handshake = Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e");

    [Fact]
    public async Task Two_thousand_crashes_leave_nothing_behind()
    {
        await using var server = await ChatServer.Start();
        await using var ada = await server.SignUp("ada");
        var people = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => server.Register($"p{i}")));
        var room = await ada.CreateRoom("Lobby", "public", [.. people.Select(p => p.Id)]);

        await Parallel.ForAsync(0, Cycles, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, cancellation) =>
        {
            using var socket = await people[i % people.Length].Socket.Open();
            await socket.SendAsync(Handshake, WebSocketMessageType.Text, endOfMessage: true, cancellation);
            await socket.ReceiveAsync(new byte[64], cancellation);
            socket.Abort();
        });

        var connections = server.Services.GetRequiredService<LocalConnections>();
        await Waiting.Until(() => Task.FromResult(connections.Users.SequenceEqual([new UserId(ada.Id)])), "only Ada is connected");
        await Waiting.Until(async () => (await Online(ada, room)).SequenceEqual([ada.Id]), "only Ada is online");
        foreach (var one in people) await one.DisposeAsync();
    }

    private static async Task<string[]> Online(ChatUser user, string room)
    {
        var loaded = await user.Device.Call("LoadPresence", new object[] { new[] { room } });
        return [.. loaded[0].GetProperty("online").EnumerateArray().Select(id => id.GetString()!)];
    }
}
