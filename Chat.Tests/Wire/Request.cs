using System.Text.Json;

namespace Chat.Tests.Wire;

/// <summary>What a client sends in an object: with every field, and what of it must be there.</summary>
internal sealed record Request(Shape Full, object Least, string[] Required, string[] Choices)
{
    public static Request Of(string name, object full, object least, string[] required, string[] choices, JsonSerializerOptions options) =>
        new(new Shape("request." + name, full, options), least, required, choices);

    public object? Read(string json) => JsonSerializer.Deserialize(json, Full.Value.GetType(), Full.Options);
}
