using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Cluster;

/// <summary>Processes that are a gateway and a silo at once.</summary>
public sealed class CohostedTests
{
    [Fact]
    public async Task People_at_two_of_them_talk_and_go_on_when_one_leaves()
    {
        var settings = await ChatCluster.NewSettings();
        await using var stays = await Start(settings);
        await using var leaves = await Start(settings);
        await using var ada = await stays.SignUp("ada");
        await using var grace = await leaves.SignUp("grace");
        // Some of them on either.
        var rooms = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => ada.CreateRoom($"Room {i}")));
        foreach (var room in rooms)
        {
            await grace.Join(room);
            await ada.Send(room, $"hello in {room}");
            await grace.Receives($"hello in {room}");
        }

        await grace.Disconnect();
        await leaves.Stop();

        foreach (var room in rooms)
        {
            await ada.Send(room, $"still in {room}");
            await ada.Sees(room, $"still in {room}");
        }
    }

    private static Task<ChatServer> Start(string[] settings) => ChatServer.Start(["Chat:Mode=cohosted", .. settings, .. ChatCluster.FreePorts()]);
}
