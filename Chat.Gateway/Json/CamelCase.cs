using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chat.Gateway.Json;

/// <summary>An enum as its name in camelCase; numbers are refused.</summary>
internal sealed class CamelCase<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
