using System.Text.Json;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

[Collection(SharedServerCollection.Name)]
public class ThreadTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task A_reply_reaches_everybody_with_what_its_root_shows()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        var root = await ada.Send(room, "Who comes?");

        await Reply(grace, root, "I do");

        var told = await ada.Receives("I do");
        Assert.Equal((root.Text("id"), 1), (told.Text("threadId"), told.Number("thread", "replyCount")));
        Assert.Equal([grace.Id], told.Items("thread", "participants").Select(p => p.GetString()));
        Assert.Equal(["Who comes?"], Contents(await ada.Get($"/api/rooms/{room}/messages")));
        Assert.Equal(["Who comes?", "I do"], Contents(await ada.Get($"/api/rooms/{room}/messages?replies=true")));
        var page = await ada.Device.Call("LoadThread", new { messageId = told.Text("id") });
        Assert.Equal(("Who comes?", 1), (page.Text("root", "content"), page.Number("unread")));
        Assert.Equal(["I do"], Contents(page));
        Assert.True(page.At("following").GetBoolean());
    }

    [Fact]
    public async Task A_reply_to_a_reply_is_in_the_same_thread()
    {
        await using var ada = await server.SignUp("ada");
        var room = await ada.CreateRoom();
        var root = await ada.Send(room, "root");
        var first = await Reply(ada, root, "first");

        var second = await Reply(ada, first, "second");

        Assert.Equal(root.Text("id"), second.Text("threadId"));
        Assert.Equal(2, (await ada.Get($"/api/messages/{root.Text("id")}")).Number("replyCount"));
    }

    [Fact]
    public async Task A_thread_that_is_read_on_one_device_is_read_on_the_other()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        var root = await ada.Send(room, "root");
        var reply = await Reply(grace, root, "news");
        var tablet = await ada.Connect();
        Assert.Equal(1, (await ada.Get("/api/threads")).Items("threads").Single().Number("unread"));

        var state = await ada.Device.Call("MarkThreadRead", root.Text("id"), reply.Number("seq"));

        Assert.Equal(0, state.Number("unread"));
        Assert.Equal(state.GetRawText(), (await tablet.Inbox.Next("ThreadRead")).GetRawText());
        Assert.Equal(0, (await ada.Get("/api/threads")).Items("threads").Single().Number("unread"));
    }

    [Fact]
    public async Task A_page_counts_as_unread_the_replies_that_it_shows_while_more_are_written()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        var root = await ada.Send(room, "root");
        await Reply(grace, root, "first");

        var writing = Task.Run(async () =>
        {
            for (var n = 0; n < 150; n++) await Reply(grace, root, $"reply {n}");
        });

        while (!writing.IsCompleted)
        {
            var page = await ada.Device.Call("LoadThread", new { messageId = root.Text("id"), limit = 200 });
            Assert.Equal(page.Items("messages").Count(), page.Number("unread"));
        }
        await writing;
    }

    [Fact]
    public async Task Who_stops_to_follow_has_the_thread_no_longer_in_the_list()
    {
        await using var ada = await server.SignUp("ada");
        var room = await ada.CreateRoom();
        var root = await ada.Send(room, "root");
        await Reply(ada, root, "reply");

        await ada.Request(HttpMethod.Delete, $"/api/messages/{root.Text("id")}/follow");

        Assert.Empty((await ada.Get("/api/threads")).Items("threads"));
        await ada.Device.Do("FollowThread", root.Text("id"), true);
        Assert.Equal("reply", (await ada.Get("/api/threads")).Items("threads").Single().Text("lastReply", "content"));
    }

    [Theory]
    [InlineData("r0123456789abcdef0123456789abcdef-1", "invalid")]
    [InlineData(null, "not_found")]
    public async Task There_is_no_reply_to_what_is_not_there(string? thread, string code)
    {
        await using var ada = await server.SignUp("ada");
        var room = await ada.CreateRoom();

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => ada.Device.Call(
            "SendMessage", new { roomId = room, clientId = Guid.NewGuid().ToString(), content = "?", threadId = thread ?? $"{room}-99" }));

        Assert.Contains($"\"{code}\"", refused.Message);
    }

    private static Task<JsonElement> Reply(ChatUser user, JsonElement root, string content) => user.Device.Call("SendMessage", new
    {
        roomId = root.Text("roomId"),
        clientId = Guid.NewGuid().ToString(),
        content,
        threadId = root.Text("id"),
    });

    private static IEnumerable<string> Contents(JsonElement page) => page.Items("messages").Select(m => m.Text("content"));
}
