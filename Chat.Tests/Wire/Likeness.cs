using System.Text.Json;

namespace Chat.Tests.Wire;

/// <summary>Whether two texts have the same fields of the same kinds, whatever their values.</summary>
internal static class Likeness
{
    /// <summary>The golden file has every field filled, so what is there may be null or empty, but nothing may be more or less.</summary>
    public static void LooksLike(this JsonElement real, string golden) => Compare(golden, Golden.Json(golden), real);

    private static void Compare(string path, JsonElement golden, JsonElement real)
    {
        if (real.ValueKind is JsonValueKind.Null) return;
        Assert.True(Kind(golden) == Kind(real), $"{path} is {real.ValueKind}, not {golden.ValueKind}");
        if (golden.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in real.EnumerateArray()) Compare(path + "[]", golden[0], item);
        }
        if (golden.ValueKind is not JsonValueKind.Object) return;
        Assert.True(Names(golden) == Names(real), $"{path} has {Names(real)}, not {Names(golden)}");
        foreach (var field in golden.EnumerateObject()) Compare($"{path}.{field.Name}", field.Value, real.GetProperty(field.Name));
    }

    private static string Names(JsonElement json) => string.Join(' ', json.EnumerateObject().Select(f => f.Name).Order());

    private static JsonValueKind Kind(JsonElement json) => json.ValueKind is JsonValueKind.False ? JsonValueKind.True : json.ValueKind;
}
