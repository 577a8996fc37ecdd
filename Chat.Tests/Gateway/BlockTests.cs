using System.Net;
using System.Text.Json;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>Ada does not want to hear of Grace, whatever Grace tries.</summary>
[Collection(SharedServerCollection.Name)]
public class BlockTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task Blocks_are_listed_and_told_to_all_devices_and_a_repeat_changes_nothing()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.Register("grace");
        await using var linus = await server.Register("linus");
        var tablet = await ada.Connect();

        await Block(ada, grace);
        await Block(ada, linus);
        await Block(ada, linus);

        string[] both = [linus.Id, grace.Id];
        await tablet.Inbox.Next("BlocksChanged", told => Ids(told.Items("userIds")).SequenceEqual(both), "the tablet heard of both");
        Assert.Equal(2, tablet.Inbox.All("BlocksChanged").Length);
        Assert.Equal(both, Ids((await ada.Device.Hello()).Items("blocked")));
        Assert.Equal(both, (await ada.Get("/api/me/blocks")).Items("users").Select(u => u.Text("id")));

        await Unblock(ada, grace);
        await Unblock(ada, grace);
        await tablet.Inbox.Next("BlocksChanged", told => Ids(told.Items("userIds")).SequenceEqual([linus.Id]), "the tablet heard that one is left");
        Assert.Equal([linus.Id], (await ada.Get("/api/me/blocks")).Items("users").Select(u => u.Text("id")));
    }

    [Fact]
    public async Task Only_others_who_exist_are_blocked()
    {
        await using var ada = await server.Register("ada");

        Assert.Equal("not_found", await (await Put(ada, "nobody")).Code());
        Assert.Equal("invalid", await (await Put(ada, ada.Id)).Code());
        Assert.Equal(HttpStatusCode.NoContent, (await ada.Request(HttpMethod.Delete, "/api/me/blocks/nobody")).StatusCode);
    }

    [Fact]
    public async Task Who_is_blocked_writes_in_the_direct_room_by_no_way_and_neither_does_who_blocked()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.Direct(grace);
        var first = (await grace.Send(room, "hello")).Text("id");
        await grace.Device.Call("AddReaction", first, "🎉");
        await grace.Device.Do("StartTyping", room);
        await ada.Device.Inbox.Next("TypingChanged");

        await Block(ada, grace);
        ada.Device.Inbox.Clear();

        Assert.Equal("forbidden", await grace.Send(room, "again").Code());
        Assert.Equal("forbidden", await (await grace.Request(HttpMethod.Post, $"/api/rooms/{room}/messages", new { clientId = "c1", content = "again" })).Code());
        Assert.Equal("forbidden", await Send(grace, room, new { threadId = first }).Code());
        Assert.Equal("forbidden", await Send(grace, room, new { replyToId = first }).Code());
        Assert.Equal("forbidden", await grace.Device.Call("EditMessage", new { messageId = first, content = "you" }).Code());
        Assert.Equal("forbidden", await grace.Device.Call("AddReaction", first, "💥").Code());
        Assert.Equal("forbidden", await grace.Device.Call("PinMessage", first).Code());
        Assert.Equal("forbidden", await (await grace.Request(HttpMethod.Post, "/api/direct-messages", new { participantIds = new[] { ada.Id } })).Code());
        Assert.Equal("forbidden", await ada.Send(room, "and you").Code());
        await grace.Device.Do("StartTyping", room);

        // Looking at it, and taking back what was said, stays possible.
        Assert.Equal(["hello"], (await grace.Get($"/api/rooms/{room}/messages")).Items("messages").Select(m => m.Text("content")));
        await grace.Device.Call("RemoveReaction", first, "🎉");
        await grace.Device.Call("DeleteMessage", first);
        await ada.Device.Inbox.Next("MessageDeleted");
        Assert.DoesNotContain("TypingChanged", ada.Device.Inbox.Methods);
        Assert.Equal(room, await ada.Direct(grace));

        await Unblock(ada, grace);
        await grace.Send(room, "thank you");
        await ada.Receives("thank you");
    }

    [Fact]
    public async Task Who_is_blocked_opens_no_room_with_who_blocked_them()
    {
        await using var ada = await server.Register("ada");
        await using var grace = await server.Register("grace");
        await using var linus = await server.Register("linus");
        var team = await grace.CreateRoom("Team", "private");
        await Block(ada, grace);

        Assert.Equal("forbidden", await (await grace.Request(HttpMethod.Post, "/api/direct-messages", new { participantIds = new[] { ada.Id } })).Code());
        Assert.Equal("forbidden", await (await grace.Request(HttpMethod.Post, "/api/direct-messages", new { participantIds = new[] { ada.Id, linus.Id } })).Code());
        Assert.Equal("forbidden", await (await grace.Request(HttpMethod.Post, "/api/rooms", new { name = "Two", memberIds = new[] { ada.Id } })).Code());
        Assert.Equal("forbidden", await (await grace.Request(HttpMethod.Post, $"/api/rooms/{team}/members", new { userIds = new[] { ada.Id } })).Code());
        Assert.Equal("forbidden", await (await ada.Request(HttpMethod.Post, "/api/direct-messages", new { participantIds = new[] { grace.Id } })).Code());
        Assert.Empty((await ada.Get("/api/rooms")).Items("rooms"));
    }

    [Fact]
    public async Task In_a_group_that_somebody_else_made_both_write()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        await using var linus = await server.Register("linus");
        await Block(ada, grace);
        var group = await linus.Direct(ada, grace);

        await grace.Send(group, "hello all");
        await ada.Receives("hello all");
        await ada.Send(group, "hello Linus");
    }

    [Fact]
    public async Task Who_is_blocked_calls_nobody_who_blocked_them_and_counts_for_nothing()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await grace.CreateRoom();
        await ada.Join(room);
        var name = (await ada.Get("/api/me")).Text("username");
        var root = await ada.Send(room, "root");
        await Block(ada, grace);

        await grace.Send(room, $"@{name} and all of @room");
        var reply = await Send(grace, room, new { threadId = root.Text("id") });
        await ada.Receives("words");

        Assert.Empty(ada.Device.Inbox.All("Mentioned"));
        foreach (var mine in new[] { await ada.Get($"/api/rooms/{room}"), (await ada.Device.Hello()).Items("rooms").Single() })
            Assert.Equal((0, 0), (mine.Number("unread"), mine.Number("mentions")));
        Assert.Equal((0, 0), Counts(await ada.Device.Call("MarkUnread", room, root.Number("seq"))));
        Assert.Empty((await ada.Get("/api/mentions")).Items("messages"));
        Assert.Equal(0, (await ada.Get($"/api/messages/{root.Text("id")}/thread")).Number("unread"));

        await Unblock(ada, grace);
        Assert.Equal((1, 1), Counts(await ada.Get($"/api/rooms/{room}")));
        Assert.Equal(1, (await ada.Get($"/api/messages/{root.Text("id")}/thread")).Number("unread"));
        await grace.Send(room, $"@{name}: back");
        await ada.Device.Inbox.Next("Mentioned", told => told.Text("messageId") != reply.Text("id"));

        static (long, long) Counts(JsonElement state) => (state.Number("unread"), state.Number("mentions"));
    }

    private static async Task Block(ChatUser by, ChatUser of) => Assert.Equal(HttpStatusCode.NoContent, (await Put(by, of.Id)).StatusCode);

    private static async Task Unblock(ChatUser by, ChatUser of) =>
        Assert.Equal(HttpStatusCode.NoContent, (await by.Request(HttpMethod.Delete, $"/api/me/blocks/{of.Id}")).StatusCode);

    private static Task<HttpResponseMessage> Put(ChatUser by, string id) => by.Request(HttpMethod.Put, $"/api/me/blocks/{id}");

    private static Task<JsonElement> Send(ChatUser by, string room, object more)
    {
        var message = JsonSerializer.SerializeToNode(more)!.AsObject();
        foreach (var (name, value) in new[] { ("roomId", room), ("clientId", Guid.NewGuid().ToString()), ("content", "words") }) message[name] = value;
        return by.Device.Call("SendMessage", message);
    }

    private static IEnumerable<string> Ids(JsonElement[] ids) => ids.Select(id => id.GetString()!);
}
