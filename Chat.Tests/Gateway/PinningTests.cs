using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

[Collection(SharedServerCollection.Name)]
public class PinningTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task Pinned_messages_are_listed_by_time_of_pinning_and_everybody_hears_of_each()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        var (first, second) = (await ada.Send(room, "one"), await grace.Send(room, "two"));

        var pinned = await ada.Device.Call("PinMessage", second.Text("id"));
        (await ada.Request(HttpMethod.Put, $"/api/messages/{first.Text("id")}/pin")).EnsureSuccessStatusCode();

        var told = await grace.Device.Inbox.Next("MessagePinned", m => m.Text("id") == second.Text("id"));
        Assert.Equal(pinned.GetRawText(), told.GetRawText());
        Assert.Equal(second.Number("rev") + 1, told.Number("rev"));
        await grace.Device.Inbox.Next("MessagePinned", m => m.Text("id") == first.Text("id"));
        Assert.Equal(["two", "one"], await Pinned(grace, room));
        Assert.Equal(pinned.GetRawText(), (await ada.Device.Call("PinMessage", second.Text("id"))).GetRawText());

        await ada.Device.Call("UnpinMessage", second.Text("id"));
        Assert.Null((await grace.Device.Inbox.Next("MessageUnpinned")).GetProperty("pinnedAt").GetString());
        await ada.Device.Call("DeleteMessage", first.Text("id"));
        Assert.Empty(await Pinned(grace, room));
        Assert.Equal("not_found", await ada.Device.Call("PinMessage", first.Text("id")).Code());
    }

    [Fact]
    public async Task In_a_room_its_admins_pin_and_between_two_people_both()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await using var linus = await server.SignUp("linus");
        var room = await ada.CreateRoom("Cabinet", "private", grace.Id);
        var sent = await grace.Send(room, "mine");
        var path = $"/api/messages/{sent.Text("id")}/pin";

        Assert.Equal("forbidden", await (await grace.Request(HttpMethod.Put, path)).Code());
        Assert.Equal("forbidden", await (await grace.Request(HttpMethod.Delete, path)).Code());
        Assert.Equal("not_found", await (await linus.Request(HttpMethod.Put, path)).Code());
        Assert.Equal("not_found", await (await linus.Request(HttpMethod.Get, $"/api/rooms/{room}/pinned")).Code());

        var direct = await ada.Direct(grace);
        var psst = await ada.Send(direct, "psst");
        await grace.Device.Call("PinMessage", psst.Text("id"));
        Assert.Equal(["psst"], await Pinned(ada, direct));
    }

    private static async Task<string[]> Pinned(ChatUser reader, string room) =>
        [.. (await reader.Get($"/api/rooms/{room}/pinned")).Items("messages").Select(m => m.Text("content"))];
}
