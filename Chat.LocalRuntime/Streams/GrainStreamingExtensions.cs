using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams;

namespace Orleans;

/// <summary>Streams of a grain.</summary>
public static class GrainStreamingExtensions
{
    /// <exception cref="KeyNotFoundException">The silo has no stream provider of this name.</exception>
    public static IStreamProvider GetStreamProvider(this Grain grain, string name) => ((IGrainBase)grain).GetStreamProvider(name);

    /// <exception cref="KeyNotFoundException">The silo has no stream provider of this name.</exception>
    public static IStreamProvider GetStreamProvider(this IGrainBase grain, string name) =>
        ((Local.Activation)grain.GrainContext).Silo.Services.GetKeyedService<IStreamProvider>(name)
        ?? throw new KeyNotFoundException($"There is no stream provider '{name}'.");
}
