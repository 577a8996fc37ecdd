using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.CleanUp;

/// <summary>Rooms that go by themselves once everybody has left (acceptance B12).</summary>
public class TemporaryRoomTests : IAsyncLifetime
{
    private ChatServer server = null!;
    private ChatUser ada = null!, grace = null!;

    public async Task InitializeAsync()
    {
        server = await ChatServer.Start("Chat:Rooms:TemporaryLifetime=00:00:01", "Chat:CleanUp:Pause=00:00:00.010");
        (ada, grace) = (await server.SignUp("ada"), await server.SignUp("grace"));
    }

    public async Task DisposeAsync()
    {
        await ada.DisposeAsync();
        await grace.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task It_goes_with_all_that_was_said_once_the_last_has_left()
    {
        using var removed = new RemovedRows(server.Services);
        var room = await Make(grace.Id);
        await ada.Send(room, "between us");

        // An owner does not have to hand it over.
        await Leave(ada, room);
        Assert.Equal("owner", (await grace.Get($"/api/rooms/{room}")).Text("role"));
        await Leave(grace, room);

        await Waiting.Until(async () => await Finds(grace, room) == "not_found", "the room is gone");
        await Waiting.Until(() => Task.FromResult((removed.Of("messages"), removed.Of("rooms")) == (1, 1)), "its rows are gone");
        // What is in memory of it goes within a moment.
        await Waiting.Until(async () => await (await ada.Request(HttpMethod.Post, $"/api/rooms/{room}/join")).Code() == "not_found", "nobody enters it");
    }

    [Fact]
    public async Task Who_comes_back_before_it_is_over_has_it()
    {
        var room = await Make();
        await Leave(ada, room);

        await grace.Join(room);

        Assert.Equal("owner", (await grace.Get($"/api/rooms/{room}")).Text("role"));
        // Another that ended later is gone, so this one was looked at.
        var later = await Make();
        await Leave(ada, later);
        await Waiting.Until(async () => await Finds(grace, later) == "not_found", "the later room is gone");
        Assert.Equal("ok", await Finds(grace, room));
    }

    private async Task<string> Make(params string[] members)
    {
        var made = await ada.Post("/api/rooms", new { name = "Stand-up", temporary = true, memberIds = members });
        Assert.True(made.At("room", "temporary").GetBoolean());
        return made.Text("room", "id");
    }

    private static async Task Leave(ChatUser user, string room) => (await user.Request(HttpMethod.Post, $"/api/rooms/{room}/leave")).EnsureSuccessStatusCode();

    private static async Task<string> Finds(ChatUser user, string room)
    {
        using var answer = await user.Request(HttpMethod.Get, $"/api/rooms/{room}");
        return answer.IsSuccessStatusCode ? "ok" : await answer.Code();
    }
}
