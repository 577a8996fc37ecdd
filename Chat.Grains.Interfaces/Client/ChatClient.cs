using Chat.Cluster;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Chat.Client;

/// <summary>For .NET services that call the grains.</summary>
public static class ChatClient
{
    /// <summary>
    /// Makes this process a client of the cluster that <c>ConnectionStrings:Chat</c> and <c>Chat:Cluster</c> name. From the start of the
    /// host on <see cref="IClusterClient"/> reaches the grains, and its stream provider <see cref="Streams.ChatStreams.Provider"/> the
    /// events. The start waits until a silo is there. Calls that can be repeated are, within <see cref="ClusterSettings.CallDeadline"/>.
    /// </summary>
    public static IHostApplicationBuilder AddChatClient(this IHostApplicationBuilder builder)
    {
        builder.Services.AddClusterSettings();
        builder.Services.TryAddSingleton(TimeProvider.System);
        var cluster = builder.Configuration.GetSection(ClusterSettings.Section).Get<ClusterSettings>() ?? new();
        builder.UseOrleansClient(client => ClientWiring.Configure(client, builder.Configuration, cluster));
        return builder;
    }

    /// <summary>The checked settings of the cluster.</summary>
    public static IServiceCollection AddClusterSettings(this IServiceCollection services)
    {
        services.AddOptions<ClusterSettings>().BindConfiguration(ClusterSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }
}
