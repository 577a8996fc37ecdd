using Chat.Tests.Gateway.Driver;
using Chat.Tests.Streaming;

namespace Chat.Tests.Cluster;

/// <summary>What a killed gateway leaves behind, on leases a fifteenth and a thirtieth as long as by default (promise O10: 60 s and 90 s).</summary>
public sealed class KilledGatewayTests(KilledGatewayTests.ShortLeases cluster) : IClassFixture<KilledGatewayTests.ShortLeases>
{
    [Fact]
    public async Task Its_subscriptions_are_forgotten_and_its_users_are_offline()
    {
        using var held = new HeldSubscriptions(cluster.SiloMeters);
        await using var ada = await cluster.East.SignUp("ada");
        await using var grace = await cluster.East.Register("grace");
        var room = await ada.CreateRoom("Lobby", "public", grace.Id);
        // Told once her gateway has subscribed.
        await ada.Device.Inbox.Next("RoomCreated");
        var beforeGrace = held.Count;
        using var gateway = await GatewayProcess.Start([.. cluster.Settings]);
        await using var there = grace.At(gateway.Address);
        await there.Connect();
        await ada.Device.Inbox.Next("PresenceChanged", p => p.Items("online").Any(u => u.GetString() == grace.Id), "Grace came online");
        Assert.True(held.Count > beforeGrace, "the process has subscriptions of its own");

        // Longer than a lease: only who renews it is still there.
        await Waiting.Always(async () => await Online(ada, room) == 2, "Grace was online while her gateway lived", TimeSpan.FromSeconds(5));
        ada.Device.Inbox.Clear();
        gateway.Kill();

        await Waiting.Until(() => Task.FromResult(held.Count == beforeGrace), "its subscriptions were forgotten");
        await ada.Device.Inbox.Next("PresenceChanged", p => p.Items("offline").Any(u => u.GetString() == grace.Id), "Grace went offline");
        await ada.Send(room, "goodbye");
    }

    private static async Task<int> Online(ChatUser who, string room) =>
        (await who.Device.Call("LoadPresence", new object[] { new[] { room } })).EnumerateArray().Single().Items("online").Length;

    public sealed class ShortLeases() : ChatCluster("Chat:Streams:Lease=00:00:03", "Chat:Presence:HeartbeatInterval=00:00:01", "Chat:Presence:ReportDelay=00:00:00.050");
}
