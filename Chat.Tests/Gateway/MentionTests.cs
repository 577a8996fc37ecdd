using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

[Collection(SharedServerCollection.Name)]
public class MentionTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task Who_is_named_hears_of_it_and_it_counts_until_it_is_read()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        var name = (await grace.Get("/api/me")).Text("username");

        var sent = await ada.Send(room, $"Hello @{name}, and `@{name}`");

        Assert.Equal([grace.Id], sent.Items("mentions").Select(m => m.GetString()));
        var told = await grace.Device.Inbox.Next("Mentioned");
        Assert.Equal((sent.Text("id"), ada.Id), (told.Text("messageId"), told.Text("by")));
        Assert.Equal(1, (await grace.Get($"/api/rooms/{room}")).Number("mentions"));
        Assert.Equal(1, (await grace.Device.Hello()).Items("rooms").Single().Number("mentions"));
        Assert.Equal(0, (await grace.Device.Call("MarkRead", room, sent.Number("seq"))).Number("mentions"));
    }

    [Fact]
    public async Task Who_is_not_in_the_room_is_not_named()
    {
        await using var ada = await server.SignUp("ada");
        await using var linus = await server.SignUp("linus");
        var room = await ada.CreateRoom();
        var name = (await linus.Get("/api/me")).Text("username");

        Assert.Empty((await ada.Send(room, $"Is @{name} here?")).Items("mentions"));
    }

    [Fact]
    public async Task A_moderator_calls_all_who_are_there()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        await ada.Device.Inbox.Next("PresenceChanged", p => p.Items("online").Any(u => u.GetString() == grace.Id), "Grace was online");

        var called = await ada.Send(room, "@here: lunch");
        var said = await grace.Send(room, "@here: coming");

        Assert.Equal("here", called.Text("mentionsRoom"));
        Assert.Null(said.At("mentionsRoom").GetString());
        Assert.Equal(called.Text("id"), (await grace.Device.Inbox.Next("Mentioned")).Text("messageId"));
        Assert.Empty(ada.Device.Inbox.All("Mentioned"));
    }
}
