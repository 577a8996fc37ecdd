using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

[Collection(SharedServerCollection.Name)]
public class DirectTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task A_direct_message_reaches_the_other_who_knew_of_nothing()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var direct = await ada.Direct(grace);
        var heard = await grace.Device.Inbox.Next("RoomCreated", r => r.Text("room", "id") == direct);
        Assert.Equal(new[] { ada.Id, grace.Id }.Order(), heard.Items("participants").Select(p => p.Text("id")).Order());
        await ada.Send(direct, "psst");
        await grace.Receives("psst");
    }

    [Fact]
    public async Task Twenty_at_once_start_one_room()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var started = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => n % 2 == 0 ? ada.Direct(grace) : grace.Direct(ada)));
        Assert.Single(started.Distinct());
        Assert.Single((await ada.Get("/api/direct-messages")).Items("conversations"));
    }

    [Fact]
    public async Task Direct_and_group_conversations_are_listed_together_newest_first()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await using var linus = await server.SignUp("linus");
        var group = await ada.Direct(grace, linus);
        var direct = await ada.Direct(grace);
        await ada.CreateRoom();

        Assert.Equal([direct, group], await Listed(ada));
        await ada.Send(group, "to both");
        Assert.Equal([group, direct], await Listed(ada));
    }

    [Fact]
    public async Task A_third_person_can_neither_read_nor_write()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await using var eve = await server.SignUp("eve");
        var direct = await ada.Direct(grace);
        var sent = await ada.Send(direct, "psst");
        Assert.Equal("not_found", await eve.Send(direct, "me too").Code());
        Assert.Equal("not_found", await eve.Device.Call("Sync", direct, 0).Code());
        Assert.Equal("not_found", await eve.Device.Call("LoadMessages", new { roomId = direct, before = 5 }).Code());
        Assert.Equal("not_found", await (await eve.Request(HttpMethod.Get, $"/api/messages/{sent.Text("id")}")).Code());
    }

    [Fact]
    public async Task The_other_sees_how_far_was_read()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var direct = await ada.Direct(grace);
        await ada.Send(direct, "read me");
        await grace.Device.Do("MarkRead", direct, 1);
        var read = await ada.Device.Inbox.Next("ReadAdvanced", r => r.Text("userId") == grace.Id);
        Assert.Equal(1, read.Number("seq"));
    }

    private static async Task<string[]> Listed(ChatUser user) =>
        [.. (await user.Get("/api/direct-messages")).Items("conversations").Select(c => c.Text("room", "id"))];
}
