using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chat.Tests.Wire;

/// <summary>
/// The files that say how the wire looks, also read by the tests of the SDK. Run with CHAT_UPDATE_GOLDEN=1 in the environment the tests
/// write them anew instead of comparing: what then differs is a change of the contract. Fields are in the order of the alphabet, since
/// their order on the wire says nothing.
/// </summary>
internal static class Golden
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("CHAT_UPDATE_GOLDEN") == "1";

    private static readonly JsonSerializerOptions InLines =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Folder { get; } = Path.Combine(Here(), "Golden");

    public static void Verify(string name, string text)
    {
        VerifyFile(Path.Combine(Folder, name + ".json"), Sorted(JsonNode.Parse(text))!.ToJsonString(InLines) + "\n");
    }

    /// <summary>The same for any other file that follows from the contract; the path starts at the root of the repository.</summary>
    public static void VerifyFile(string path, string text)
    {
        var file = Path.Combine(Here(), "..", "..", path);
        if (Update) File.WriteAllText(file, text);
        Assert.True(File.Exists(file), $"{path} is not there");
        Assert.Equal(File.ReadAllText(file), text);
    }

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name + ".json"));

    public static JsonElement Json(string name) => JsonDocument.Parse(Text(name)).RootElement;

    private static JsonNode? Sorted(JsonNode? json) => json switch
    {
        JsonObject fields => new JsonObject(fields.OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => KeyValuePair.Create(f.Key, Sorted(f.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => json?.DeepClone(),
    };

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
