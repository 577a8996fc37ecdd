using System.Reflection;
using Orleans.Local;

namespace Orleans.Runtime;

/// <summary>A reference to a grain; equal to every other reference to the same grain.</summary>
[Immutable]
public class GrainReference : DispatchProxy, IAddressable, IEquatable<GrainReference>
{
    private ProxyShape? _shape;
    private CallOrigin? _caller;

    public GrainId GrainId { get; private set; }

    internal CallOrigin Caller => _caller!;

    public bool Equals(GrainReference? other) => other is not null && GrainId == other.GrainId;

    public override bool Equals(object? obj) => Equals(obj as GrainReference);

    public override int GetHashCode() => GrainId.GetHashCode();

    public override string ToString() => $"GrainReference:{GrainId}";

    internal GrainReference CloneFor(ProxyShape shape, CallOrigin caller, GrainId grainId)
    {
        var clone = (GrainReference)MemberwiseClone();
        (clone._shape, clone._caller, clone.GrainId) = (shape, caller, grainId);
        return clone;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _shape!.MethodFor(targetMethod!).Call(this, args ?? []);
}
