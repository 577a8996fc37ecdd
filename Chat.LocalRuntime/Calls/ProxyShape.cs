using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Local;

/// <summary>What is known of one grain interface: its methods, and a proxy to clone references from.</summary>
internal sealed class ProxyShape
{
    private static readonly ConcurrentDictionary<Type, ProxyShape> Shapes = new();

    private readonly FrozenDictionary<MethodInfo, CallMethod> _methods;
    private readonly GrainReference _prototype;
    private readonly Type _type;

    private ProxyShape(Type type)
    {
        _type = type;
        if (!type.IsInterface || !type.IsAssignableTo(typeof(IAddressable)))
            throw new ArgumentException($"{type} is not a grain interface.", nameof(type));
        _methods = type.GetInterfaces().Prepend(type).SelectMany(part => part.GetMethods())
            .Where(method => !method.IsStatic)
            .ToFrozenDictionary(method => method, method => CallMethod.Of(type, method));
        _prototype = (GrainReference)DispatchProxy.Create(type, typeof(GrainReference));
    }

    /// <summary>The grain class that implements the interface.</summary>
    /// <exception cref="ArgumentException">There is none, or more than one.</exception>
    public GrainClass Class => field ??= GrainCatalog.ClassFor(_type, null);

    /// <exception cref="ArgumentException">It is no grain interface, or a method returns something else than a task.</exception>
    public static ProxyShape Of(Type type) => Shapes.TryGetValue(type, out var shape) ? shape : Shapes.GetOrAdd(type, new ProxyShape(type));

    public GrainReference Create(CallOrigin caller, GrainId id) => _prototype.CloneFor(this, caller, id);

    public CallMethod MethodFor(MethodInfo method) => _methods[method];
}
