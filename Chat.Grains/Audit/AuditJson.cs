using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chat.Audit;

/// <summary>What an entry says of changes, as it is stored; null where it says nothing.</summary>
[JsonSerializable(typeof(ImmutableArray<AuditChange>))]
internal sealed partial class AuditJson : JsonSerializerContext
{
    // It reaches no browser.
    private static readonly AuditJson Stored = new(
        new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static ImmutableArray<AuditChange> Changes(string? json) => json is null ? [] : JsonSerializer.Deserialize(json, Stored.ImmutableArrayAuditChange);

    public static string? Text(ImmutableArray<AuditChange> changes) =>
        changes.IsEmpty ? null : JsonSerializer.Serialize(changes, Stored.ImmutableArrayAuditChange);
}
