using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

[Collection(SharedServerCollection.Name)]
public class CatchUpTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task What_was_missed_is_in_the_greeting_after_a_reconnect()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        var held = (await grace.Join(room)).Number("summary", "room", "rev");
        await grace.Disconnect();
        await ada.Send(room, "one");
        await ada.Send(room, "two");

        var device = await grace.Connect();
        var greeting = await device.Hello(new() { [room] = held });

        var missed = Assert.Single(greeting.Items("missed"));
        Assert.Equal(["one", "two"], missed.Items("messages").Select(m => m.Text("content")));
        Assert.Equal(held + 2, missed.Number("rev"));
        Assert.Empty((await device.Hello(new() { [room] = held + 2 })).Items("missed"));
    }

    [Fact]
    public async Task After_a_reconnect_messages_arrive_without_joining_again()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        await grace.Disconnect();
        await grace.Connect();
        await ada.Send(room, "welcome back");
        await grace.Receives("welcome back");
    }

    [Fact]
    public async Task Sync_answers_everything_after_a_rev()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        var held = (await ada.Get($"/api/rooms/{room}")).Number("room", "rev");
        await grace.Join(room);
        await ada.Send(room, "hi");
        var page = await ada.Device.Call("Sync", room, held);
        Assert.Equal("hi", Assert.Single(page.Items("messages")).Text("content"));
        Assert.Equal(grace.Id, Assert.Single(page.Items("joined")).Text("user", "id"));
    }

    [Fact]
    public async Task Cursors_of_rooms_that_the_user_is_not_in_are_ignored()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Secret", "private");
        await ada.Send(room, "secret");
        var greeting = await grace.Device.Hello(new() { [room] = 0 });
        Assert.Empty(greeting.Items("missed"));
    }

    [Fact]
    public async Task More_than_a_thousand_missed_messages_are_answered_with_resync()
    {
        await using var ada = await server.SignUp("ada");
        var rooms = new[] { await ada.CreateRoom("1"), await ada.CreateRoom("2"), await ada.CreateRoom("3") };
        foreach (var room in rooms) await Task.WhenAll(Enumerable.Range(0, 450).Select(n => ada.Send(room, $"{n}")));
        var missed = (await ada.Device.Hello(rooms.ToDictionary(r => r, _ => 1L))).Items("missed");
        Assert.Equal(3, missed.Length);
        Assert.Equal(900, missed.Sum(m => m.Items("messages").Length));
        Assert.Single(missed, m => m.GetProperty("resync").GetBoolean());
    }
}
