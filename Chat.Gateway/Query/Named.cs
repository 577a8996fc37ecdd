using System.Text.Json;

namespace Chat.Gateway.Query;

/// <summary>What an address says in the words of the wire.</summary>
internal static class Named
{
    /// <summary>One of the names of an enum; null where there is none. Errors: invalid.</summary>
    public static T? Value<T>(string? text, string refusal) where T : struct, Enum => text switch
    {
        null or "" => null,
        _ when Enum.TryParse<T>(text, ignoreCase: true, out var value) && JsonNamingPolicy.CamelCase.ConvertName(value.ToString()) == text => value,
        _ => throw Refuse.Invalid(refusal),
    };
}
