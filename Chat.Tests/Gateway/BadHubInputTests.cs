using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Gateway;

/// <summary>Whatever a client sends is answered with a code, and the connection goes on.</summary>
[Collection(SharedServerCollection.Name)]
public class BadHubInputTests(SharedServer shared)
{
    private const string Nowhere = "r0123456789abcdef0123456789abcdef";

    private readonly ChatServer server = shared.Server;

    private static readonly string Long = new('x', 2001);

    public static TheoryData<string, object?[], string> Calls => new()
    {
        { "NoSuchMethod", [], "invalid" },
        { "OnConnectedAsync", [], "invalid" },
        { "Dispose", [], "invalid" },
        { "Hello", [], "invalid" },
        { "Hello", [7], "invalid" },
        { "Hello", [new { room = 1 }], "invalid" },
        { "Hello", [new Dictionary<string, object> { [Nowhere] = "one" }], "invalid" },
        { "Hello", [Enumerable.Range(0, 5001).ToDictionary(n => $"r{n:x32}", _ => 1)], "invalid" },
        { "Hello", [null], "ok" },
        { "SendMessage", [], "invalid" },
        { "SendMessage", [null], "invalid" },
        { "SendMessage", ["text"], "invalid" },
        { "SendMessage", [new { roomId = "ROOM" }], "invalid" },
        { "SendMessage", [new { roomId = "ROOM", clientId = "c" }], "invalid" },
        { "SendMessage", [new { roomId = "ROOM", clientId = "c", content = (string?)null }], "invalid" },
        { "SendMessage", [new { roomId = "ROOM", clientId = "c", content = 5 }], "invalid" },
        { "SendMessage", [new { roomId = "ROOM", clientId = "c", content = "   " }], "invalid" },
        { "SendMessage", [new { roomId = "ROOM", clientId = "c", content = "\0" }], "invalid" },
        { "SendMessage", [new { roomId = "ROOM", clientId = "c", content = Long }], "too_long" },
        { "SendMessage", [new { roomId = "ROOM", clientId = "", content = "hi" }], "invalid" },
        { "SendMessage", [new { roomId = "ROOM", clientId = new string('c', 65), content = "hi" }], "invalid" },
        { "SendMessage", [new { roomId = "ROOM", clientId = "c", content = "hi", type = "system" }], "forbidden" },
        { "SendMessage", [new { roomId = "ROOM", clientId = "c", content = "hi", type = "nonsense" }], "invalid" },
        { "SendMessage", [new { roomId = "ROOM", clientId = "c", content = "hi", type = 0 }], "invalid" },
        { "SendMessage", [new { roomId = "lobby", clientId = "c", content = "hi" }], "invalid" },
        { "SendMessage", [new { roomId = Nowhere, clientId = "c", content = "hi" }], "not_found" },
        { "SendMessage", [new { roomId = "FOREIGN", clientId = "c", content = "hi" }], "not_found" },
        { "AddReaction", ["ROOM-1"], "invalid" },
        { "AddReaction", ["ROOM-1", null], "invalid" },
        { "AddReaction", ["ROOM-1", "x"], "invalid" },
        { "AddReaction", ["ROOM-1", ":party:"], "invalid" },
        { "AddReaction", ["ROOM-999", "👍"], "not_found" },
        { "AddReaction", ["FOREIGN-1", "👍"], "not_found" },
        { "RemoveReaction", ["ROOM-1", ""], "invalid" },
        { "RemoveReaction", ["FOREIGN-1", "👍"], "not_found" },
        { "PinMessage", [null], "invalid" },
        { "PinMessage", ["ROOM-999"], "not_found" },
        { "PinMessage", ["FOREIGN-1"], "not_found" },
        { "UnpinMessage", ["FOREIGN-1"], "not_found" },
        { "LoadMessages", [null], "invalid" },
        { "LoadMessages", [new { roomId = "ROOM", limit = 0 }], "invalid" },
        { "LoadMessages", [new { roomId = "ROOM", limit = 201 }], "invalid" },
        { "LoadMessages", [new { roomId = "ROOM", before = 1, after = 2 }], "invalid" },
        { "LoadMessages", [new { roomId = "ROOM", before = -1 }], "invalid" },
        { "LoadMessages", [new { roomId = "FOREIGN" }], "not_found" },
        { "Sync", ["ROOM", -1], "invalid" },
        { "Sync", ["ROOM", "1"], "invalid" },
        { "Sync", ["ROOM"], "invalid" },
        { "Sync", ["FOREIGN", 0], "not_found" },
        { "JoinRoom", [null], "invalid" },
        { "JoinRoom", ["lobby"], "invalid" },
        { "JoinRoom", ["d0123456789abcdef0123456789abcdef"], "invalid" },
        { "JoinRoom", [Nowhere], "not_found" },
        { "JoinRoom", ["FOREIGN"], "not_found" },
        { "LeaveRoom", [Nowhere], "not_found" },
        { "LeaveRoom", ["ROOM"], "forbidden" },
        { "MarkRead", ["ROOM", -1], "invalid" },
        { "MarkRead", ["ROOM", 999], "invalid" },
        { "MarkRead", ["FOREIGN", 0], "not_found" },
        { "MarkUnread", ["ROOM", -1], "invalid" },
        { "MarkUnread", ["ROOM", 999], "invalid" },
        { "MarkUnread", ["FOREIGN", 1], "not_found" },
        { "LoadCursors", [null], "invalid" },
        { "LoadCursors", ["FOREIGN"], "not_found" },
        { "StartTyping", [null], "invalid" },
        { "StartTyping", ["FOREIGN"], "not_found" },
        { "StopTyping", ["FOREIGN"], "not_found" },
        { "LoadPresence", [null], "invalid" },
        { "LoadPresence", [Enumerable.Range(0, 51).Select(n => $"r{n:x32}").ToArray()], "invalid" },
        { "LoadPresence", [new[] { Nowhere }], "ok" },
        { "SetIdle", [], "invalid" },
        { "SetIdle", ["yes"], "invalid" },
        { "SetIdle", [false], "ok" },
        { "SetStatus", ["offline", null], "invalid" },
        { "SetStatus", ["online", new string('x', 101)], "too_long" },
        { "SetStatus", ["online", null], "ok" },
    };

    [Fact]
    public async Task Every_call_that_does_not_fit_is_answered_with_a_code()
    {
        await using var ada = await server.SignUp("ada");
        await using var eve = await server.SignUp("eve");
        var (room, foreign) = (await eve.CreateRoom(), await ada.CreateRoom("Secret", "private"));
        var wrong = new List<string>();
        foreach (var call in Calls)
        {
            var (method, given, expected) = ((string)call[0], (object?[])call[1], (string)call[2]);
            var arguments = Filled(given, room, foreign);
            var code = await eve.Device.Do(method, arguments).Code();
            if (code != expected) wrong.Add($"{method}({System.Text.Json.JsonSerializer.Serialize(given)}) answered {code}, not {expected}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal("hi", (await eve.Send(room, "hi")).Text("content"));
    }

    private static object?[] Filled(object?[] given, string room, string foreign)
    {
        var text = System.Text.Json.JsonSerializer.Serialize(given)
            .Replace("\"ROOM", $"\"{room}", StringComparison.Ordinal).Replace("\"FOREIGN", $"\"{foreign}", StringComparison.Ordinal);
        return [.. System.Text.Json.JsonDocument.Parse(text).RootElement.EnumerateArray().Select(a => (object?)a)];
    }
}
