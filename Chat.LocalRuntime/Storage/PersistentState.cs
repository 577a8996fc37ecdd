using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Local;

/// <inheritdoc/>
internal sealed class PersistentState<T>(Activation activation, string stateName, string? storageName) : IPersistentState<T>
{
    private readonly GrainState<T> _held = new(Activator.CreateInstance<T>());
    private readonly IGrainStorage _storage =
        activation.Silo.Services.GetKeyedService<IGrainStorage>(storageName ?? StorageNames.Default)
        ?? throw new OrleansConfigurationException($"{activation.Class.Name} asks for the storage '{storageName ?? StorageNames.Default}', which is not configured.");

    public T State
    {
        get => _held.State;
        set => _held.State = value;
    }

    public string? Etag => _held.ETag;

    public bool RecordExists => _held.RecordExists;

    public Task ReadStateAsync() => _storage.ReadStateAsync(stateName, activation.GrainId, _held);

    public Task WriteStateAsync() => _storage.WriteStateAsync(stateName, activation.GrainId, _held);

    public Task ClearStateAsync() => _storage.ClearStateAsync(stateName, activation.GrainId, _held);
}
