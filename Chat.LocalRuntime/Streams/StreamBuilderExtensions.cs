using Microsoft.Extensions.DependencyInjection;
using Orleans.Local;
using Orleans.Streams;

namespace Orleans.Hosting;

/// <summary>Stream providers of silos and clients; those of one name in one cluster share their streams.</summary>
public static class StreamBuilderExtensions
{
    public static ISiloBuilder AddMemoryStreams(this ISiloBuilder builder, string name)
    {
        Add(builder.Services, name);
        return builder;
    }

    public static IClientBuilder AddMemoryStreams(this IClientBuilder builder, string name)
    {
        Add(builder.Services, name);
        return builder;
    }

    private static void Add(IServiceCollection services, string name) =>
        services.AddKeyedSingleton<IStreamProvider>(name, (provider, _) => new LocalStreamProvider(provider.GetRequiredService<CallOrigin>(), name));
}
