using System.Text.Json;

namespace Chat.Tests.Gateway.Driver;

/// <summary>Short words for looking into what came over the wire.</summary>
internal static class Json
{
    public static string Text(this JsonElement json, params string[] path) => json.At(path).GetString()!;

    public static long Number(this JsonElement json, params string[] path) => json.At(path).GetInt64();

    public static JsonElement At(this JsonElement json, params string[] path) => path.Aggregate(json, (at, name) => at.GetProperty(name));

    public static JsonElement[] Items(this JsonElement json, params string[] path) => [.. json.At(path).EnumerateArray()];
}
