using System.Runtime.CompilerServices;
using Orleans.Runtime;

namespace Orleans.Local;

/// <inheritdoc/>
internal sealed class GrainFactory(CallOrigin origin) : IGrainFactory
{
    private readonly ConditionalWeakTable<IGrainObserver, GrainReference> _observers = [];

    public T GetGrain<T>(Guid primaryKey, string? grainClassNamePrefix = null) where T : IGrainWithGuidKey =>
        (T)(IAddressable)Make(typeof(T), GrainIdKeyExtensions.CreateGuidKey(primaryKey), grainClassNamePrefix);

    public T GetGrain<T>(long primaryKey, string? grainClassNamePrefix = null) where T : IGrainWithIntegerKey =>
        (T)(IAddressable)Make(typeof(T), GrainIdKeyExtensions.CreateIntegerKey(primaryKey), grainClassNamePrefix);

    public T GetGrain<T>(string primaryKey, string? grainClassNamePrefix = null) where T : IGrainWithStringKey
    {
        ArgumentException.ThrowIfNullOrEmpty(primaryKey);
        return (T)(IAddressable)Make(typeof(T), IdSpan.Create(primaryKey), grainClassNamePrefix);
    }

    public T GetGrain<T>(GrainId grainId) where T : IAddressable => (T)(IAddressable)ProxyShape.Of(typeof(T)).Create(origin, grainId);

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey) =>
        (IGrain)Make(grainInterfaceType, GrainIdKeyExtensions.CreateGuidKey(grainPrimaryKey), null);

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey) =>
        (IGrain)Make(grainInterfaceType, GrainIdKeyExtensions.CreateIntegerKey(grainPrimaryKey), null);

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) =>
        (IGrain)Make(grainInterfaceType, IdSpan.Create(grainPrimaryKey), null);

    public T CreateObjectReference<T>(IGrainObserver obj) where T : IGrainObserver
    {
        if (obj is GrainReference or Grain)
            throw new ArgumentException("Only an object outside the grains can be an observer.", nameof(obj));
        var id = GrainId.Create(GrainClass.Observer.Type, Guid.NewGuid().ToString("N"));
        var reference = ProxyShape.Of(typeof(T)).Create(origin, id);
        _observers.Add(obj, reference);
        origin.Cluster.Observers[id] = new Activation(null, GrainClass.Observer, id, origin).AsObserver(obj);
        return (T)(IAddressable)reference;
    }

    public void DeleteObjectReference<T>(IGrainObserver obj) where T : IGrainObserver
    {
        var reference = obj as GrainReference;
        if (reference is null && !_observers.Remove(obj, out reference))
            throw new ArgumentException("The object has no reference.", nameof(obj));
        origin.Cluster.Observers.TryRemove(reference.GrainId, out _);
    }

    private GrainReference Make(Type type, IdSpan key, string? prefix) =>
        ProxyShape.Of(type).Create(origin, new GrainId(GrainCatalog.ClassFor(type, prefix).Type, key));
}
