using System.Collections.Immutable;
using System.Reflection;

namespace Orleans.Local;

/// <summary>How each known collection is copied.</summary>
internal static class CollectionCopiers
{
    private static readonly Dictionary<Type, MethodInfo> ByDefinition = new()
    {
        [typeof(List<>)] = Method(nameof(List)),
        [typeof(Dictionary<,>)] = Method(nameof(Dictionary)),
        [typeof(HashSet<>)] = Method(nameof(HashSet)),
        [typeof(Queue<>)] = Method(nameof(Queue)),
        [typeof(ImmutableArray<>)] = Method(nameof(Array)),
    };

    public static MethodInfo? Find(Type definition) => ByDefinition.GetValueOrDefault(definition);

    private static MethodInfo Method(string name) => typeof(CollectionCopiers).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;

    private static object List<T>(object value) => new List<T>(Items((List<T>)value));

    private static object HashSet<T>(object value) => new HashSet<T>(Items((HashSet<T>)value), ((HashSet<T>)value).Comparer);

    private static object Queue<T>(object value) => new Queue<T>(Items((Queue<T>)value));

    private static object Array<T>(object value) =>
        ((ImmutableArray<T>)value).IsDefault ? value : Items((ImmutableArray<T>)value).ToImmutableArray();

    private static object Dictionary<TKey, TValue>(object value) where TKey : notnull
    {
        var source = (Dictionary<TKey, TValue>)value;
        return DeepCopy.IsImmutable(typeof(TKey)) && DeepCopy.IsImmutable(typeof(TValue))
            ? new Dictionary<TKey, TValue>(source, source.Comparer)
            : source.ToDictionary(pair => (TKey)DeepCopy.Copy(pair.Key)!, pair => (TValue)DeepCopy.Copy(pair.Value)!, source.Comparer);
    }

    private static IEnumerable<T> Items<T>(IReadOnlyCollection<T> items) =>
        DeepCopy.IsImmutable(typeof(T)) ? items : items.Select(item => (T)DeepCopy.Copy(item)!);
}
