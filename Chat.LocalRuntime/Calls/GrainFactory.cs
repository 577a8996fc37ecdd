using Orleans.Runtime;

namespace Orleans.Local;

/// <inheritdoc/>
internal sealed class GrainFactory(CallOrigin origin) : IGrainFactory
{
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
        origin.Cluster.Observers[id] = new Activation(null, GrainClass.Observer, id, origin).AsObserver(obj);
        return (T)(IAddressable)reference;
    }

    public void DeleteObjectReference<T>(IGrainObserver obj) where T : IGrainObserver
    {
        if (obj is not GrainReference reference)
            throw new ArgumentException("Give the reference that was made, not the object.", nameof(obj));
        origin.Cluster.Observers.TryRemove(reference.GrainId, out _);
    }

    private GrainReference Make(Type type, IdSpan key, string? prefix)
    {
        var shape = ProxyShape.Of(type);
        var grainClass = prefix is null ? shape.Class : GrainCatalog.ClassFor(type, prefix);
        return shape.Create(origin, new GrainId(grainClass.Type, key));
    }
}
