using System.Globalization;
using System.Text.Json;

namespace Chat.Audit;

/// <summary>What is something else since somebody decided on it, in the words of the wire.</summary>
internal static class AuditChanges
{
    public static AuditChange Of(string name, object? before, object? after) => new(name, Text(before), Text(after));

    private static string? Text(object? value) => value switch
    {
        null or "" => null,
        Enum word => JsonNamingPolicy.CamelCase.ConvertName(word.ToString()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
