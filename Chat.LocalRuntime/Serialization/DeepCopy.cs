using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Numerics;
using System.Reflection;
using Orleans.Runtime;
using Orleans.Serialization;

namespace Orleans.Local;

/// <summary>
/// Copies what crosses a call, so that a grain and its caller never share something that either could change. A value that
/// nobody can change is handed over as it is. What is decided for a type is kept.
/// </summary>
internal static class DeepCopy
{
    private static readonly ConcurrentDictionary<Type, bool> ImmutableTypes = new();
    private static readonly ConcurrentDictionary<Type, Func<object, object>> Copiers = new();
    private static readonly Func<object, object> Clone =
        typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();

    private static readonly HashSet<Type> KnownImmutable =
    [
        typeof(string), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(DateOnly), typeof(TimeOnly),
        typeof(Guid), typeof(Uri), typeof(Version), typeof(BigInteger), typeof(Int128), typeof(UInt128), typeof(Half),
        typeof(System.Net.IPAddress), typeof(CancellationToken), typeof(Nothing), typeof(object),
    ];

    private static readonly HashSet<Type> ImmutableWhenArgumentsAre =
    [
        typeof(Nullable<>), typeof(KeyValuePair<,>), typeof(Tuple<>), typeof(Tuple<,>), typeof(Tuple<,,>), typeof(Tuple<,,,>),
        typeof(ValueTuple<>), typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>), typeof(ValueTuple<,,,,>),
        typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(ImmutableDictionary<,>), typeof(ImmutableSortedDictionary<,>),
        typeof(ImmutableHashSet<>), typeof(ImmutableSortedSet<>), typeof(ImmutableQueue<>), typeof(ImmutableStack<>),
    ];

    /// <summary>Whether every value of this static type can be shared.</summary>
    public static bool IsImmutable(Type type) => type != typeof(object)
        && (ImmutableTypes.TryGetValue(type, out var known) ? known : ImmutableTypes[type] = Decide(type, exact: false, []));

    /// <exception cref="CodecNotFoundException">A value of this type, or of one inside it, cannot cross a call.</exception>
    public static object? Copy(object? value)
    {
        if (value is null)
            return null;
        var type = value.GetType();
        return (Copiers.TryGetValue(type, out var copier) ? copier : Copiers[type] = MakeCopier(type))(value);
    }

    private static bool Decide(Type type, bool exact, HashSet<Type> above)
    {
        if (type.IsPrimitive || type.IsEnum || KnownImmutable.Contains(type) || type.IsAssignableTo(typeof(IAddressable)))
            return type != typeof(object) || exact;
        if (type.IsGenericType && ImmutableWhenArgumentsAre.Contains(type.GetGenericTypeDefinition()))
            return type.GetGenericArguments().All(argument => Decide(argument, false, above));
        if (type.IsAssignableTo(typeof(Exception)))
            return false;
        if (type.IsDefined(typeof(ImmutableAttribute), inherit: false))
            return exact || type.IsSealed;
        if (!type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false) || (!exact && !type.IsSealed))
            return false;
        // A type that is met again inside itself is as immutable as the rest of it.
        return !above.Add(type) || CarriedFields.DroppedBy(type).Length == 0 && CarriedFields.Of(type).All(field =>
            (type.IsValueType || field.IsInitOnly) && Decide(field.FieldType, false, above));
    }

    private static Func<object, object> MakeCopier(Type type)
    {
        if (Decide(type, exact: true, []))
            return static value => value;
        if (type.IsSZArray)
            return IsImmutable(type.GetElementType()!) ? static value => ((Array)value).Clone() : CopyArray;
        if (type.IsAssignableTo(typeof(Exception)))
            return static value => ExceptionCopy.Of((Exception)value);
        if (type == typeof(ReadOnlyMemory<byte>))
            return static value => new ReadOnlyMemory<byte>(((ReadOnlyMemory<byte>)value).ToArray());
        if (type.IsGenericType)
        {
            var definition = type.GetGenericTypeDefinition();
            if (CollectionCopiers.Find(definition) is { } collection)
                return collection.MakeGenericMethod(type.GetGenericArguments()).CreateDelegate<Func<object, object>>();
            if (ImmutableWhenArgumentsAre.Contains(definition) && !type.IsAssignableTo(typeof(IEnumerable)))
                return MemberCopier(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic), []);
        }

        if (type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false))
            return MemberCopier(CarriedFields.Of(type), CarriedFields.DroppedBy(type));
        throw new CodecNotFoundException($"{type} cannot cross a call: it has no [GenerateSerializer] and is no collection that is known here.");
    }

    private static object CopyArray(object value)
    {
        var copy = (Array)((Array)value).Clone();
        for (var i = 0; i < copy.Length; i++)
            copy.SetValue(Copy(copy.GetValue(i)), i);
        return copy;
    }

    private static Func<object, object> MemberCopier(FieldInfo[] fields, FieldInfo[] dropped)
    {
        var mutable = fields.Where(field => !IsImmutable(field.FieldType)).ToArray();
        return value =>
        {
            var copy = Clone(value);
            foreach (var field in mutable)
                field.SetValue(copy, Copy(field.GetValue(value)));
            foreach (var field in dropped)
                field.SetValue(copy, null);
            return copy;
        };
    }
}
