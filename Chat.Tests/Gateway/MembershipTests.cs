using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

[Collection(SharedServerCollection.Name)]
public class MembershipTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task Joining_answers_with_the_last_messages_and_tells_the_members()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await ada.Send(room, "before");

        var joined = await grace.Join(room);

        Assert.Equal("before", Assert.Single(joined.Items("messages")).Text("content"));
        Assert.Equal("member", joined.Text("summary", "role"));
        var told = await ada.Device.Inbox.Next("MemberJoined", m => m.Text("roomId") == room && m.Text("member", "user", "id") == grace.Id);
        Assert.Equal(2, told.Number("memberCount"));
    }

    [Fact]
    public async Task The_other_device_of_a_joiner_hears_of_the_room_and_the_joining_one_does_not()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var laptop = await grace.Connect();
        var room = await ada.CreateRoom();
        await grace.Join(room);
        await laptop.Inbox.Next("RoomCreated", r => r.Text("room", "id") == room);
        await ada.Send(room, "welcome");
        await Task.WhenAll(grace.Receives("welcome"), laptop.Receives("welcome"));
        Assert.Empty(grace.Device.Inbox.All("RoomCreated"));
    }

    [Fact]
    public async Task Who_has_left_hears_nothing_more_and_may_come_back()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);

        await grace.Device.Do("LeaveRoom", room);
        await grace.Device.Inbox.Next("RoomLeft", l => l.Text("roomId") == room);
        await ada.Send(room, "secret");
        await ada.Receives("secret");

        await grace.Join(room);
        await ada.Send(room, "welcome back");
        await grace.Receives("welcome back");
        Assert.DoesNotContain(grace.Device.Inbox.All("MessagePosted"), m => m.Text("content") == "secret");
    }

    [Fact]
    public async Task Joining_and_leaving_in_a_hurry_ends_with_what_came_last()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        ChatClient[] devices = [grace.Device, await grace.Connect()];
        var room = await ada.CreateRoom();
        for (var n = 0; n < 10; n++)
        {
            await devices[n % 2].Call("JoinRoom", room);
            await devices[(n + 1) % 2].Do("LeaveRoom", room);
        }
        await ada.Send(room, "nobody there");
        await grace.Join(room);
        await ada.Send(room, "welcome");
        foreach (var device in devices)
        {
            await device.Receives("welcome");
            Assert.DoesNotContain(device.Inbox.All("MessagePosted"), m => m.Text("content") == "nobody there");
        }
    }

    [Fact]
    public async Task A_private_room_does_not_exist_for_others()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Secret", "private");
        Assert.Equal("not_found", await grace.Join(room).Code());
        Assert.Equal("not_found", await grace.Send(room, "hi").Code());
        Assert.Equal("not_found", await (await grace.Request(HttpMethod.Get, $"/api/rooms/{room}")).Code());
    }

    [Fact]
    public async Task Members_named_when_a_room_is_made_hear_of_it_and_receive()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Team", "private", grace.Id);
        var heard = await grace.Device.Inbox.Next("RoomCreated", r => r.Text("room", "id") == room);
        Assert.Equal("Team", heard.Text("room", "name"));
        await ada.Send(room, "hi team");
        await grace.Receives("hi team");
    }

    [Fact]
    public async Task A_room_that_is_made_again_under_the_same_key_is_made_once()
    {
        await using var ada = await server.Register("ada");
        await using var grace = await server.Register("grace");

        var made = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Make(ada, "key")));

        Assert.Single(made.Distinct());
        Assert.Single((await ada.Get("/api/rooms")).Items("rooms"));
        Assert.DoesNotContain(await Make(grace, "key"), made);
        Assert.DoesNotContain(await Make(ada, "another"), made);

        static async Task<string> Make(ChatUser by, string key) =>
            (await by.Post("/api/rooms", new { name = "Lobby", type = "private", clientId = key })).Text("room", "id");
    }

    [Fact]
    public async Task Rooms_are_found_by_name_and_listed()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom("Zebra crossing");
        Assert.Contains((await grace.Get("/api/rooms?query=zebra")).Items("rooms"), r => r.Text("room", "id") == room);
        Assert.Empty((await grace.Get("/api/rooms")).Items("rooms"));
        await grace.Join(room);
        Assert.Equal(room, Assert.Single((await grace.Get("/api/rooms?type=public")).Items("rooms")).Text("room", "id"));
        Assert.Equal(2, (await grace.Get($"/api/rooms/{room}/members")).Number("total"));
    }
}
