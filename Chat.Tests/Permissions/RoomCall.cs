using System.Text.Json;
using System.Text.RegularExpressions;
using Chat.Tests.Gateway.Driver;

namespace Chat.Tests.Permissions;

/// <summary>A call as the document writes it: a method of REST with its path under /api and its body, or <c>hub</c> with a method and its arguments.</summary>
/// <param name="text">Names in braces stand for what is asked about.</param>
internal sealed partial class RoomCall(string text)
{
    private readonly string[] words = text.Split(' ', 3);

    public string Text => text;

    public bool IsOfHub => words[0] == "hub";

    /// <summary>What of the server is called: <c>GET rooms/{}</c>, or the name of a method of the hub.</summary>
    public string Target => IsOfHub ? words[1] : $"{words[0]} {Name().Replace(words[1].Split('?')[0], "{}")}";

    /// <summary>Whether it names this.</summary>
    public bool Names(string name) => text.Contains($"{{{name}}}", StringComparison.Ordinal);

    /// <summary>Whether its success leaves the room as it was.</summary>
    public bool Reads => words[0] == "GET" || words[1] is "LoadMessages" or "LoadThread" or "LoadCursors" or "LoadPresence" or "Sync" or "Hello";

    /// <summary>The code of the refusal, or ok.</summary>
    public async Task<string> Ask(ChatUser caller, Func<string, string> value)
    {
        var given = words.Length > 2 ? Name().Replace(words[2], m => value(m.Groups[1].Value)) : "";
        if (IsOfHub)
        {
            var arguments = given == "" ? [] : JsonDocument.Parse($"[{given}]").RootElement.EnumerateArray().Select(a => (object?)a).ToArray();
            return await caller.Device.Do(words[1], arguments).Code();
        }
        var path = Name().Replace(words[1], m => Uri.EscapeDataString(value(m.Groups[1].Value)));
        using var response = await caller.Request(new HttpMethod(words[0]), $"/api/{path}", given == "" ? null : JsonDocument.Parse(given).RootElement);
        return response.IsSuccessStatusCode ? "ok" : await response.Code();
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Name();
}
