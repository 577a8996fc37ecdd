using System.Reflection;
using System.Runtime.CompilerServices;
using Orleans.Serialization;

namespace Orleans.Local;

/// <summary>The fields of a [GenerateSerializer] type. All must be carried: what has no [Id] would be lost on the way.</summary>
internal static class CarriedFields
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <exception cref="CodecNotFoundException">A field or property has no [Id] and is not [NonSerialized].</exception>
    public static FieldInfo[] Of(Type type)
    {
        var fields = new List<FieldInfo>();
        for (var part = type; part is not null && part != typeof(object) && part != typeof(ValueType); part = part.BaseType)
        {
            foreach (var field in part.GetFields(Declared).Where(field => !IsDropped(field)))
            {
                if (!IsCarried(part, field))
                    throw new CodecNotFoundException($"{part}.{NameOf(field)} has no [Id], so it would be lost when {type.Name} crosses a call.");
                fields.Add(field);
            }
        }

        return [.. fields];
    }

    /// <summary>The [NonSerialized] fields, which a copy does not have.</summary>
    public static FieldInfo[] DroppedBy(Type type)
    {
        var fields = new List<FieldInfo>();
        for (var part = type; part is not null && part != typeof(object); part = part.BaseType)
            fields.AddRange(part.GetFields(Declared).Where(IsDropped));
        return [.. fields];
    }

    public static bool HasId(FieldInfo field) =>
        field.IsDefined(typeof(IdAttribute)) || PropertyOf(field)?.IsDefined(typeof(IdAttribute)) == true;

    private static bool IsCarried(Type type, FieldInfo field) =>
        HasId(field)
        || type.GetCustomAttribute<GenerateSerializerAttribute>()?.GenerateFieldIds == GenerateFieldIds.PublicProperties
        || (IsRecord(type) && PropertyOf(field) is { } property && type.GetConstructors(Declared).Any(c => c.GetParameters().Any(p => p.Name == property.Name)));

    private static bool IsDropped(FieldInfo field) => field.IsDefined(typeof(NonSerializedAttribute));

    private static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$") is not null || type.GetMethods(Declared).Any(m => m.Name == "PrintMembers" && m.IsDefined(typeof(CompilerGeneratedAttribute)));

    private static PropertyInfo? PropertyOf(FieldInfo field) => field.DeclaringType!.GetProperty(NameOf(field), Declared);

    private static string NameOf(FieldInfo field) => field.Name is ['<', .. var rest] && rest.IndexOf('>') is > 0 and var end ? rest[..end] : field.Name;
}
