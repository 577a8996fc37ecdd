using Orleans.Runtime;

namespace Orleans.Local;

/// <inheritdoc/>
internal sealed class ClusterClient(CallOrigin origin, IServiceProvider services) : IClusterClient
{
    private readonly GrainFactory _factory = origin.Factory;

    public IServiceProvider ServiceProvider => services;

    public CallOrigin Origin => origin;

    public T GetGrain<T>(Guid primaryKey, string? grainClassNamePrefix = null) where T : IGrainWithGuidKey => _factory.GetGrain<T>(primaryKey, grainClassNamePrefix);

    public T GetGrain<T>(long primaryKey, string? grainClassNamePrefix = null) where T : IGrainWithIntegerKey => _factory.GetGrain<T>(primaryKey, grainClassNamePrefix);

    public T GetGrain<T>(string primaryKey, string? grainClassNamePrefix = null) where T : IGrainWithStringKey => _factory.GetGrain<T>(primaryKey, grainClassNamePrefix);

    public T GetGrain<T>(GrainId grainId) where T : IAddressable => _factory.GetGrain<T>(grainId);

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey) => _factory.GetGrain(grainInterfaceType, grainPrimaryKey);

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey) => _factory.GetGrain(grainInterfaceType, grainPrimaryKey);

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) => _factory.GetGrain(grainInterfaceType, grainPrimaryKey);

    public T CreateObjectReference<T>(IGrainObserver obj) where T : IGrainObserver => _factory.CreateObjectReference<T>(obj);

    public void DeleteObjectReference<T>(IGrainObserver obj) where T : IGrainObserver => _factory.DeleteObjectReference<T>(obj);
}
