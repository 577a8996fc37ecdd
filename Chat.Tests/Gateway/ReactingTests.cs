using System.Text.Json;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

[Collection(SharedServerCollection.Name)]
public class ReactingTests(SharedServer shared)
{
    private const string Heart = "❤️", Thumb = "👍";

    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task A_reaction_reaches_everybody_and_is_taken_back_by_either_way()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        var sent = await ada.Send(room, "hello");
        var id = sent.Text("id");

        var added = await grace.Device.Call("AddReaction", id, "❤");

        var told = await ada.Device.Inbox.Next("ReactionAdded", r => r.Text("messageId") == id);
        Assert.Equal((room, sent.Number("rev") + 1, grace.Id, Heart), (told.Text("roomId"), told.Number("rev"), told.Text("userId"), told.Text("emoji")));
        Assert.Equal(Shown(added), Shown(told));
        Assert.Equal($"{Heart} 1 {grace.Id}", Shown(added));
        Assert.Equal(added.GetRawText(), (await ada.Get($"/api/messages/{id}")).GetRawText());
        Assert.Equal(1, (await grace.Get($"/api/rooms/{room}")).Number("unread"));

        Assert.Equal(added.GetRawText(), (await grace.Device.Call("AddReaction", id, Heart)).GetRawText());
        using var removed = await grace.Request(HttpMethod.Delete, $"/api/messages/{id}/reactions/{Uri.EscapeDataString("❤")}");
        removed.EnsureSuccessStatusCode();
        var gone = await ada.Device.Inbox.Next("ReactionRemoved", r => r.Text("messageId") == id);
        Assert.Equal((sent.Number("rev") + 2, ""), (gone.Number("rev"), Shown(gone)));
        Assert.Equal(2, ada.Device.Inbox.Methods.Count(m => m.StartsWith("Reaction", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Twenty_different_emoji_are_enough_and_anybody_may_still_choose_one_of_them()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        var id = (await ada.Send(room, "hello")).Text("id");
        var emoji = Enumerable.Range(0x1F600, 21).Select(char.ConvertFromUtf32).ToArray();

        foreach (var one in emoji[..20]) (await ada.Request(HttpMethod.Put, $"/api/messages/{id}/reactions/{one}")).EnsureSuccessStatusCode();

        Assert.Equal("full", await grace.Device.Call("AddReaction", id, emoji[20]).Code());
        var reactions = (await grace.Device.Call("AddReaction", id, emoji[3])).Items("reactions");
        Assert.Equal(emoji[..20], reactions.Select(r => r.Text("emoji")));
        Assert.Equal(2, reactions[3].Number("count"));
    }

    [Fact]
    public async Task Only_members_react_and_nobody_learns_of_a_room_that_way()
    {
        await using var ada = await server.SignUp("ada");
        await using var linus = await server.SignUp("linus");
        var (open, secret) = (await ada.CreateRoom(), await ada.CreateRoom("Secret", "private"));
        foreach (var (room, code) in new[] { (open, "not_member"), (secret, "not_found") })
        {
            var id = (await ada.Send(room, "hello")).Text("id");
            Assert.Equal(code, await linus.Device.Call("AddReaction", id, Thumb).Code());
            Assert.Equal(code, await (await linus.Request(HttpMethod.Delete, $"/api/messages/{id}/reactions/{Thumb}")).Code());
            Assert.Equal("", Shown(await ada.Get($"/api/messages/{id}")));
        }
    }

    [Fact]
    public async Task A_hundred_toggles_at_once_from_twenty_connections_end_the_same_for_all()
    {
        var people = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => server.SignUp($"fan-{i}")));
        try
        {
            var room = await people[0].CreateRoom();
            foreach (var one in people[1..]) await one.Join(room);
            var sent = await people[0].Send(room, "hello");
            var (id, held) = (sent.Text("id"), sent.Number("rev"));
            var devices = people.Select(p => p.Device).Concat(await Task.WhenAll(people.Select(p => p.Connect()))).ToArray();

            await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
                devices[i % 20].Call(i / 20 % 2 == 0 ? "AddReaction" : "RemoveReaction", id, i % 3 == 0 ? Heart : Thumb)));

            var now = await people[0].Get($"/api/messages/{id}");
            foreach (var device in devices)
            {
                Assert.Equal(Shown(now), Shown(await Told(device, now.Number("rev"))));
                var revs = device.Inbox.All("ReactionAdded").Concat(device.Inbox.All("ReactionRemoved")).Select(r => r.Number("rev")).Order();
                Assert.Equal(Enumerable.Range(1, (int)(now.Number("rev") - held)).Select(n => held + n), revs);
            }
            Assert.Equal(Shown(now), Shown(Assert.Single((await people[1].Device.Call("Sync", room, held)).Items("messages"))));
            foreach (var reaction in now.Items("reactions")) Assert.Equal(reaction.Number("count"), reaction.Items("userIds").Select(u => u.GetString()).Distinct().Count());
        }
        finally
        {
            foreach (var one in people) await one.DisposeAsync();
        }
    }

    [Fact]
    public async Task Where_more_chose_an_emoji_than_are_named_every_list_names_the_reader_who_did()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.Register("grace");
        var room = await ada.CreateRoom("Crowd");
        await grace.Post($"/api/rooms/{room}/join");
        var name = (await grace.Get("/api/me")).Text("username");
        var root = (await ada.Send(room, "root")).Text("id");
        (await grace.Request(HttpMethod.Put, $"/api/messages/{root}/follow")).EnsureSuccessStatusCode();
        await ada.Post($"/api/rooms/{room}/messages", new { clientId = "reply", content = "reply", threadId = root });
        var last = (await ada.Send(room, $"@{name} popular")).Text("id");
        foreach (var i in Enumerable.Range(0, 51))
        {
            await using var fan = new ChatUser(server.Address, $"fan{i}", new TestTokens().Make($"fan{i}"));
            await fan.Post($"/api/rooms/{room}/join");
            foreach (var id in new[] { root, last }) await React(fan, id);
        }
        foreach (var id in new[] { root, last }) await React(grace, id);

        var lists = new Dictionary<string, JsonElement>
        {
            ["rooms"] = (await grace.Get("/api/rooms")).Items("rooms").Single(r => r.Text("room", "id") == room).GetProperty("lastMessage"),
            ["found rooms"] = (await grace.Get("/api/rooms?query=crowd")).Items("rooms").Single(r => r.Text("room", "id") == room).GetProperty("lastMessage"),
            ["room"] = (await grace.Get($"/api/rooms/{room}")).GetProperty("lastMessage"),
            ["mentions"] = (await grace.Get("/api/mentions")).Items("messages").Single(),
            ["threads"] = (await grace.Get("/api/threads")).Items("threads").Single().GetProperty("root"),
        };
        await Waiting.Until(async () => (await grace.Get($"/api/search?query=popular&roomId={room}")).Items("hits").Length == 1, "it is found");
        lists["search"] = (await grace.Get($"/api/search?query=popular&roomId={room}")).Items("hits").Single().GetProperty("message");
        foreach (var (list, message) in lists)
        {
            var reaction = message.Items("reactions").Single();
            Assert.Equal((list, 52, true), (list, reaction.Number("count"), reaction.Items("userIds").Any(u => u.GetString() == grace.Id)));
        }

        static async Task React(ChatUser who, string id) =>
            (await who.Request(HttpMethod.Put, $"/api/messages/{id}/reactions/{Thumb}")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Who_left_hears_nothing_of_reactions_any_more()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        var id = (await ada.Send(room, "hello")).Text("id");
        await grace.Receives("hello");
        await grace.Device.Do("LeaveRoom", room);
        await grace.Device.Inbox.Next("RoomLeft");

        await ada.Device.Call("AddReaction", id, Thumb);
        await ada.Device.Inbox.Next("ReactionAdded");

        await grace.Device.Hello();
        Assert.DoesNotContain("ReactionAdded", grace.Device.Inbox.Methods);
    }

    /// <summary>What a device was told under a rev.</summary>
    private static async Task<JsonElement> Told(ChatClient device, long rev)
    {
        var (added, removed) = (device.Inbox.Next("ReactionAdded", r => r.Number("rev") == rev), device.Inbox.Next("ReactionRemoved", r => r.Number("rev") == rev));
        return await await Task.WhenAny(added, removed);
    }

    private static string Shown(JsonElement message) => string.Join(
        "; ", message.Items("reactions").Select(r => $"{r.Text("emoji")} {r.Number("count")} {string.Join(' ', r.Items("userIds").Select(u => u.GetString()))}"));
}
