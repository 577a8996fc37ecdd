using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams;

namespace Orleans;

/// <summary>Streams of a client.</summary>
public static class ClientStreamingExtensions
{
    /// <exception cref="KeyNotFoundException">The client has no stream provider of this name.</exception>
    public static IStreamProvider GetStreamProvider(this IClusterClient client, string name) =>
        client.ServiceProvider.GetKeyedService<IStreamProvider>(name)
        ?? throw new KeyNotFoundException($"There is no stream provider '{name}'.");
}
