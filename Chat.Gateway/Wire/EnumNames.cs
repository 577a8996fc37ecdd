using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chat.Gateway.Wire;

/// <summary>Every enum as its name in camelCase, codes of refusals in snake_case; numbers are refused.</summary>
internal sealed class EnumNames : JsonConverterFactory
{
    private static readonly JsonStringEnumConverter
        Words = new(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        Codes = new(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);

    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (typeToConvert == typeof(ErrorCode) ? Codes : Words).CreateConverter(typeToConvert, options);
}
