using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Chat.Tests.Wire;

/// <summary>
/// The contract as the types of the SDK. A field that may be null is <c>T | null</c>; one that a request need not have, or that is left
/// out where it is null, has a question mark.
/// </summary>
internal sealed class TypeScript
{
    private readonly SortedDictionary<string, Type> found = new(StringComparer.Ordinal);

    private TypeScript()
    {
        foreach (var type in Contract.Types) Find(type);
    }

    public static string Write() => new TypeScript().Text();

    private string Text()
    {
        var ids = found.Values.Where(t => !t.IsEnum && Info(t).Kind is JsonTypeInfoKind.None);
        var choices = found.Values.Where(t => t.IsEnum && t != typeof(ErrorCode));
        var objects = found.Values.Where(t => Info(t).Kind is JsonTypeInfoKind.Object);
        var events = Shapes.Events.DistinctBy(Event).OrderBy(Event, StringComparer.Ordinal).ToArray();
        var text = new StringBuilder();
        text.Append("// Generated from the C# contract by the tests of Chat.Tests/Wire, run with CHAT_UPDATE_GOLDEN=1.\n\n");
        foreach (var id in ids) text.Append($"export type {id.Name} = string;\n");
        text.Append(List("errorCodes", Words(typeof(ErrorCode))));
        text.Append("\nexport type ErrorCode = (typeof errorCodes)[number];\n");
        foreach (var choice in choices) text.Append($"export type {choice.Name} = {string.Join(" | ", Words(choice))};\n");
        foreach (var type in objects) text.Append(Interface(type.Name, Info(type).Properties.Where(IsOnTheWire).Select(p => Field(p, IsRequest(type)))));
        text.Append(Interface("ServerEvents", events.Select(e => $"{Event(e)}: {Name(e.Value.GetType())}")));
        text.Append(List("eventNames", events.Select(e => $"\"{Event(e)}\"")));
        return text.ToString();
    }

    private void Find(Type type)
    {
        var info = Info(type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Enumerable:
                Find(info.ElementType!);
                break;
            case JsonTypeInfoKind.Dictionary:
                Find(info.KeyType!);
                Find(info.ElementType!);
                break;
            case JsonTypeInfoKind.Object when found.TryAdd(type.Name, type):
                foreach (var property in info.Properties.Where(IsOnTheWire)) Find(Given(property.PropertyType));
                break;
            case JsonTypeInfoKind.None when type.IsEnum || IsId(type):
                found.TryAdd(type.Name, type);
                break;
        }
    }

    private static string Interface(string name, IEnumerable<string> fields) =>
        $"\nexport interface {name} {{\n{string.Concat(fields.Select(f => $"  {f};\n"))}}}\n";

    private static string List(string name, IEnumerable<string> items) =>
        $"\nexport const {name} = [\n{string.Concat(items.Select(i => $"  {i},\n"))}] as const;\n";

    private static bool IsOnTheWire(JsonPropertyInfo property) => property.Get is not null;

    private static string Field(JsonPropertyInfo property, bool isRequest)
    {
        var leftOut = property.AttributeProvider!.IsDefined(typeof(JsonIgnoreAttribute), false);
        var optional = leftOut || (isRequest && MayBeLeftOut(property));
        var nullable = property.IsGetNullable && !leftOut;
        return $"{property.Name}{(optional ? "?" : "")}: {Name(Given(property.PropertyType))}{(nullable ? " | null" : "")}";
    }

    private static bool MayBeLeftOut(JsonPropertyInfo property) =>
        !property.IsRequired && property.AssociatedParameter is (null or { IsMemberInitializer: true } or { HasDefaultValue: true });

    private static string Name(Type type) => Info(type) switch
    {
        { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element } => Name(element) + "[]",
        { Kind: JsonTypeInfoKind.Dictionary, KeyType: { } key, ElementType: { } value } => $"Record<{Name(key)}, {Name(value)}>",
        _ when type == typeof(string) || type == typeof(DateTimeOffset) => "string",
        _ when type == typeof(int) || type == typeof(long) => "number",
        _ when type == typeof(bool) => "boolean",
        _ => type.Name,
    };

    private static IEnumerable<string> Words(Type choice) =>
        Enum.GetValues(choice).Cast<object>().Select(v => JsonSerializer.Serialize(v, choice, WireFormats.Hub));

    /// <summary>Also what stands inside of one.</summary>
    private static bool IsRequest(Type type) =>
        Requests.All.Any(r => r.Full.Value.GetType() == type) || type.Name.EndsWith("Request", StringComparison.Ordinal);

    private static bool IsId(Type type) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITextId<>));

    private static string Event(Shape shape) => shape.Name.Split('.')[1];

    private static Type Given(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static JsonTypeInfo Info(Type type) => WireFormats.Hub.GetTypeInfo(type);
}
