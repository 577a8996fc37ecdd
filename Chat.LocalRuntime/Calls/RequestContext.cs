using Orleans.Local;

namespace Orleans.Runtime;

/// <summary>Values that flow along with calls, from caller to grain and not back.</summary>
public static partial class RequestContext
{
    private const string ChainKey = "#CCR";

    // Never changed in place: flows share it.
    private static readonly AsyncLocal<Dictionary<string, object>?> Values = new();

    public static IEnumerable<string> Keys => Values.Value?.Keys ?? Enumerable.Empty<string>();

    public static IEnumerable<KeyValuePair<string, object>> Entries => Values.Value ?? Enumerable.Empty<KeyValuePair<string, object>>();

    /// <summary>The call chain that may re-enter the grains that opted in, or empty.</summary>
    public static Guid ReentrancyId
    {
        get => Get(ChainKey) is Guid id ? id : Guid.Empty;
        set
        {
            if (value == Guid.Empty)
                Remove(ChainKey);
            else
                Set(ChainKey, value);
        }
    }

    public static object? Get(string key) => Values.Value?.GetValueOrDefault(key);

    public static void Set(string key, object value) => Values.Value = new Dictionary<string, object>(Values.Value ?? []) { [key] = value };

    public static bool Remove(string key)
    {
        if (Values.Value is not { } values || !values.ContainsKey(key))
            return false;
        var rest = new Dictionary<string, object>(values);
        rest.Remove(key);
        Values.Value = rest.Count == 0 ? null : rest;
        return true;
    }

    public static void Clear()
    {
        if (Values.Value is not null)
            Values.Value = null;
    }

    /// <summary>Until disposed, calls that this grain makes may lead back into it.</summary>
    public static ReentrancySection AllowCallChainReentrancy()
    {
        var outer = ReentrancyId;
        return new ReentrancySection(outer, outer == Guid.Empty ? Guid.NewGuid() : outer);
    }

    /// <summary>Until disposed, calls that this grain makes may not lead back into grains that allowed it.</summary>
    public static ReentrancySection SuppressCallChainReentrancy() => new(ReentrancyId, Guid.Empty);

    internal static Dictionary<string, object>? Export()
    {
        var values = Values.Value;
        if (values is null || values.Values.All(value => DeepCopy.IsImmutable(value.GetType())))
            return values;
        return values.ToDictionary(pair => pair.Key, pair => DeepCopy.Copy(pair.Value)!);
    }

    internal static void Import(Dictionary<string, object>? values)
    {
        if (values is not null)
            Values.Value = values;
    }

    internal static Guid ChainIn(Dictionary<string, object> values) => values.GetValueOrDefault(ChainKey) is Guid id ? id : Guid.Empty;
}
