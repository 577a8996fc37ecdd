using System.Net.WebSockets;
using System.Text;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

public class PresenceTests
{
    private static readonly string[] FastHeartbeat = ["Chat:Presence:HeartbeatInterval=00:00:01", "Chat:Presence:ReportDelay=00:00:00.050"];

    [Fact]
    public async Task A_client_that_stops_answering_is_offline_after_three_heartbeats()
    {
        await using var server = await ChatServer.Start(FastHeartbeat);
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.Register("grace");
        var room = await ada.CreateRoom("Lobby", "public", grace.Id);
        using var silent = await grace.Socket.Open();
        await silent.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, default);

        await ada.Device.Inbox.Next("PresenceChanged", p => p.Items("online").Any(u => u.GetString() == grace.Id), "Grace came online");
        await ada.Device.Inbox.Next("PresenceChanged", p => p.Items("offline").Any(u => u.GetString() == grace.Id), "Grace, who is silent, went offline");
        Assert.Equal("offline", (await ada.Get($"/api/users/{grace.Id}")).Text("status"));
        var snapshot = Assert.Single((await ada.Device.Call("LoadPresence", new object[] { new[] { room } })).EnumerateArray());
        Assert.Equal([ada.Id], snapshot.Items("online").Select(u => u.GetString()));
    }

    [Fact]
    public async Task Closing_one_of_two_devices_changes_nothing_and_closing_the_last_does()
    {
        await using var server = await ChatServer.Start("Chat:Presence:ReportDelay=00:00:00.050");
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var laptop = await grace.Connect();
        await ada.CreateRoom("Lobby", "public", grace.Id);
        await ada.Device.Inbox.Next("PresenceChanged", p => p.Items("online").Any(u => u.GetString() == grace.Id), "Grace came online");

        await laptop.DisposeAsync();
        Assert.Equal("online", (await ada.Get($"/api/users/{grace.Id}")).Text("status"));
        await grace.Disconnect();

        await ada.Device.Inbox.Next("PresenceChanged", p => p.Items("offline").Any(u => u.GetString() == grace.Id), "Grace went offline");
        Assert.Single(ada.Device.Inbox.All("PresenceChanged"), p => p.Items("offline").Length > 0);
    }

    [Fact]
    public async Task Switched_off_nobody_hears_of_presence()
    {
        await using var server = await ChatServer.Start("Chat:Presence:Enabled=false");
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        Assert.Equal(0, (await grace.Join(room)).Number("onlineCount"));
        await ada.Send(room, "hi");
        await grace.Receives("hi");
        Assert.Empty(grace.Device.Inbox.All("PresenceChanged"));
    }
}
