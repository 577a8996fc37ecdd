using Orleans.Local;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Ids, keys and references of grains, from inside and from outside of them.</summary>
public static class GrainExtensions
{
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain) => (TGrainInterface)grain.AsReference(typeof(TGrainInterface));

    public static TGrainInterface Cast<TGrainInterface>(this IAddressable grain) => grain.AsReference<TGrainInterface>();

    public static object AsReference(this IAddressable grain, Type interfaceType)
    {
        ArgumentNullException.ThrowIfNull(grain);
        var reference = grain as GrainReference ?? ContextOf(grain).GrainReference;
        return interfaceType.IsInstanceOfType(reference)
            ? reference
            : ProxyShape.Of(interfaceType).Create(reference.Caller, reference.GrainId);
    }

    public static GrainId GetGrainId(this IAddressable grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return grain is GrainReference reference ? reference.GrainId : ContextOf(grain).GrainId;
    }

    public static string GetPrimaryKeyString(this IAddressable grain) => grain.GetGrainId().Key.ToString();

    /// <exception cref="InvalidOperationException">The key of the grain is not an integer.</exception>
    public static long GetPrimaryKeyLong(this IAddressable grain) => grain.GetGrainId().TryGetIntegerKey(out var key, out _)
        ? key
        : throw new InvalidOperationException($"The key of {grain.GetGrainId()} is not an integer.");

    /// <exception cref="InvalidOperationException">The key of the grain is not a Guid.</exception>
    public static Guid GetPrimaryKey(this IAddressable grain) => grain.GetGrainId().TryGetGuidKey(out var key, out _)
        ? key
        : throw new InvalidOperationException($"The key of {grain.GetGrainId()} is not a Guid.");

    private static IGrainContext ContextOf(IAddressable grain) => (grain as IGrainBase)?.GrainContext
        ?? throw new ArgumentException($"{grain.GetType()} is neither a grain nor a reference to one.", nameof(grain));
}
