using System.Text.Json.Nodes;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>Whoever was away has the same messages after catching up as who was there and heard of every change.</summary>
[Collection(SharedServerCollection.Name)]
public class SameForAllTests(SharedServer shared)
{
    private static readonly string[] News =
        ["MessagePosted", "MessageEdited", "MessageDeleted", "ReactionAdded", "ReactionRemoved", "MessagePinned", "MessageUnpinned"];

    private readonly ChatServer server = shared.Server;

    [Fact]
    public async Task Catching_up_on_everything_that_messages_can_do_ends_where_hearing_of_it_does()
    {
        await using var ada = await server.SignUp("ada");
        await using var grace = await server.SignUp("grace");
        var room = await ada.CreateRoom();
        await grace.Join(room);
        await ada.Send(room, "old");
        await grace.Receives("old");
        var held = (await grace.Get($"/api/rooms/{room}")).Number("room", "rev");

        await Task.WhenAll(ada.Send(room, "one"), ada.Send(room, "two"), ada.Send(room, "three"), ada.Send(room, "four"));
        await Task.WhenAll(Enumerable.Range(1, 5).SelectMany(seq => Acts(ada, $"{room}-{seq}", seq)));
        await ada.Device.Call("DeleteMessage", $"{room}-4");

        var now = (await ada.Get($"/api/rooms/{room}")).Number("room", "rev");
        await Waiting.Until(() => Task.FromResult(Heard(grace.Device).Any(n => Rev(n) == now)), "the last change was heard");
        var there = Merged(Heard(grace.Device).Where(n => Rev(n) > held), await Old(grace, room, held));
        var missed = await grace.Device.Call("Sync", room, held);
        var page = await grace.Get($"/api/rooms/{room}/messages");
        Same(there, missed.Items("messages").Select(m => JsonNode.Parse(m.GetRawText())!));
        Same(there, page.Items("messages").Select(m => JsonNode.Parse(m.GetRawText())!));
        Assert.Equal(now, missed.Number("rev"));
    }

    /// <summary>What one does to a message, all at once; each differently.</summary>
    private static IEnumerable<Task> Acts(ChatUser user, string id, int seq)
    {
        yield return user.Device.Call("AddReaction", id, "👍");
        yield return user.Device.Call("EditMessage", new { messageId = id, content = $"edited {seq}" });
        yield return user.Device.Call("PinMessage", id);
        yield return user.Device.Call("AddReaction", id, "🎉");
        if (seq % 2 == 0) yield return user.Device.Call("RemoveReaction", id, "👍");
        if (seq % 3 == 0) yield return user.Device.Call("UnpinMessage", id);
    }

    /// <summary>The message that was there already, as it was; the others are told whole.</summary>
    private static async Task<JsonNode> Old(ChatUser reader, string room, long held)
    {
        var posted = (await reader.Device.Inbox.Next("MessagePosted", m => m.Text("roomId") == room && m.Number("rev") <= held)).GetRawText();
        return JsonNode.Parse(posted)!;
    }

    private static IEnumerable<JsonNode> Heard(ChatClient device) =>
        News.SelectMany(device.Inbox.All).Select(n => JsonNode.Parse(n.GetRawText())!).OrderBy(Rev);

    private static SortedDictionary<string, JsonNode> Merged(IEnumerable<JsonNode> news, JsonNode old)
    {
        var messages = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal) { [$"{old["id"]}"] = old };
        foreach (var one in news)
        {
            if (one["messageId"] is not { } of)
            {
                messages[$"{one["id"]}"] = one;
                continue;
            }
            var message = messages[$"{of}"];
            (message["reactions"], message["rev"]) = (one["reactions"]!.DeepClone(), Rev(one));
        }
        return messages;
    }

    private static void Same(SortedDictionary<string, JsonNode> there, IEnumerable<JsonNode> caughtUp) =>
        Assert.Equal(there.Values.Select(m => m.ToJsonString()).Order(), caughtUp.Select(m => m.ToJsonString()).Order());

    private static long Rev(JsonNode news) => (long)news["rev"]!;
}
