using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chat;

/// <summary>Writes an id as its text, also as a property name, and refuses text that is not an id.</summary>
/// <typeparam name="TId">The id.</typeparam>
public sealed class IdJsonConverter<TId> : JsonConverter<TId> where TId : struct, ITextId<TId>
{
    /// <inheritdoc />
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && TId.TryParse(reader.GetString(), out var id)
            ? id
            : throw new JsonException($"Not a valid {typeof(TId).Name}.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    /// <inheritdoc />
    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, typeToConvert, options);

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString()!);
}
