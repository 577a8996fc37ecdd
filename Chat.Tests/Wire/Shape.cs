using System.Text.Json;

namespace Chat.Tests.Wire;

/// <summary>One thing that crosses the wire, named as its golden file.</summary>
internal sealed record Shape(string Name, object Value, JsonSerializerOptions Options)
{
    public string Text => JsonSerializer.Serialize(Value, Value.GetType(), Options);
}
