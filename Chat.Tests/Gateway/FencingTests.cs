using System.Net;
using Chat.Tests.Fixtures;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>Two servers that know nothing of each other on one database: every room can have two activations (promise O22).</summary>
public class FencingTests
{
    [Fact]
    public async Task Two_activations_of_a_room_never_fork_its_log()
    {
        var database = $"ConnectionStrings:Chat={await PostgresServer.CreateDatabase()}";
        await using var east = await ChatServer.StartBesideOthers(database);
        await using var west = await ChatServer.StartBesideOthers(database);
        var ada = await east.Register("ada");
        var room = await ada.CreateRoom("engine");
        await using var there = ada.At(west);

        await Task.WhenAll(Post(ada, room, "east"), Post(there, room, "west"));

        var log = (await ada.Get($"/api/rooms/{room}/messages?after=0&limit=200")).GetProperty("messages").EnumerateArray().ToArray();
        Assert.Equal(Enumerable.Range(1, 40).Select(i => (long)i), log.Select(m => m.GetProperty("seq").GetInt64()));
        Assert.Equal(40, log.Select(m => m.Text("clientId")).Distinct().Count());
    }

    /// <summary>Twenty messages one after the other; the loser of a number steps down, and its caller repeats.</summary>
    private static async Task Post(ChatUser user, string room, string from)
    {
        for (var i = 0; i < 20; i++)
        {
            var message = new { clientId = $"{from}-{i}", content = $"{from} {i}" };
            for (var tries = 1; !await IsPosted(user, room, message); tries++) Assert.True(tries < 100, $"{from} {i} was refused a hundred times.");
        }
    }

    private static async Task<bool> IsPosted(ChatUser user, string room, object message)
    {
        using var answer = await user.Request(HttpMethod.Post, $"/api/rooms/{room}/messages", message);
        if (answer.IsSuccessStatusCode) return true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        return false;
    }
}
