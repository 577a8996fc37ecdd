using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

[Collection(SharedServerCollection.Name)]
public class MessagingTests(SharedServer shared)
{
    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task What_one_sends_the_other_receives()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);

        var sent = await ada.Send(room, "hi");

        var received = await grace.Receives("hi");
        Assert.Equal((sent.Text("id"), ada.Id, 1L), (received.Text("id"), received.Text("authorId"), received.Number("seq")));
        Assert.Equal(sent.Text("id"), (await ada.Receives("hi")).Text("id"));
    }

    [Fact]
    public async Task A_message_posted_by_rest_reaches_those_who_are_connected()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.Register("grace");
        var room = await ada.CreateRoom();
        await ada.Device.Inbox.Next("RoomCreated", r => r.Text("room", "id") == room);
        await grace.Post($"/api/rooms/{room}/join");
        var sent = await grace.Post($"/api/rooms/{room}/messages", new { clientId = "c1", content = "by rest" });
        Assert.Equal(sent.Text("id"), (await ada.Receives("by rest")).Text("id"));
        Assert.Equal("by rest", (await ada.Get($"/api/messages/{sent.Text("id")}")).Text("content"));
    }

    [Fact]
    public async Task Both_devices_of_the_sender_receive()
    {
        await using var ada = await server.SignUp("ada");
        var laptop = await ada.Connect();
        var room = await ada.CreateRoom();
        await laptop.Inbox.Next("RoomCreated", r => r.Text("room", "id") == room);
        await ada.Send(room, "from the phone");
        await laptop.Receives("from the phone");
    }

    [Fact]
    public async Task Messages_sent_without_waiting_keep_their_order()
    {
        await using var ada = await server.SignUp("ada");
        var room = await ada.CreateRoom();
        var sent = await Task.WhenAll(Enumerable.Range(1, 50).Select(n => ada.Send(room, $"{n}")));
        Assert.Equal(Enumerable.Range(1, 50).Select(n => (long)n), sent.Select(m => m.Number("seq")));
    }

    [Fact]
    public async Task Everybody_sees_the_same_order()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(n => (n % 2 == 0 ? ada : grace).Send(room, $"{n}")));
        await ada.Device.Inbox.Next("MessagePosted", m => m.Number("seq") == 40);
        await grace.Device.Inbox.Next("MessagePosted", m => m.Number("seq") == 40);
        var (hers, theirs) = (Seqs(ada), Seqs(grace));
        Assert.Equal(Enumerable.Range(1, 40).Select(n => (long)n), hers);
        Assert.Equal(hers, theirs);
    }

    [Fact]
    public async Task A_repeated_client_id_answers_the_first_message()
    {
        await using var ada = await server.SignUp("ada");
        var room = await ada.CreateRoom();
        var first = await ada.Send(room, "once", "same");
        var again = await ada.Send(room, "twice", "same");
        Assert.Equal((first.Text("id"), "once"), (again.Text("id"), again.Text("content")));
    }

    [Fact]
    public async Task Twenty_parallel_sends_of_one_client_id_are_twenty_successes_and_one_message()
    {
        await using var ada = await server.SignUp("ada");
        var room = await ada.CreateRoom();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ada.Send(room, "once", "same")));
        Assert.Single(answers.Select(a => a.Text("id")).Distinct());
        Assert.Single((await ada.Device.Call("LoadMessages", new { roomId = room })).Items("messages"));
    }

    [Fact]
    public async Task Ten_messages_typed_offline_arrive_in_the_order_typed()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await grace.CreateRoom();
        await ada.Join(room);
        await ada.Disconnect();
        var typed = Enumerable.Range(0, 10).Select(n => $"offline {n}").ToArray();
        await ada.Connect();
        await Task.WhenAll(typed.Select(text => ada.Send(room, text)));
        await grace.Device.Inbox.Next("MessagePosted", m => m.Number("seq") == 10);
        Assert.Equal(typed, grace.Device.Inbox.All("MessagePosted").Select(m => m.Text("content")));
    }

    [Fact]
    public async Task Pages_go_back_and_forth_by_seq()
    {
        await using var ada = await server.SignUp("ada");
        var room = await ada.CreateRoom();
        for (var n = 1; n <= 12; n++) await ada.Send(room, $"{n}");
        Assert.Equal([8, 9, 10, 11, 12], Seqs(await ada.Get($"/api/rooms/{room}/messages?limit=5")));
        Assert.Equal([3, 4, 5, 6, 7], Seqs(await ada.Get($"/api/rooms/{room}/messages?limit=5&before=8")));
        Assert.Equal([9, 10], Seqs(await ada.Device.Call("LoadMessages", new { roomId = room, after = 8, limit = 2 })));
    }

    private static IEnumerable<long> Seqs(ChatUser user) => user.Device.Inbox.All("MessagePosted").Select(m => m.Number("seq"));

    private static IEnumerable<long> Seqs(System.Text.Json.JsonElement page) => page.Items("messages").Select(m => m.Number("seq"));
}
