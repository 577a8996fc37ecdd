using Chat.Client;
using Chat.Gateway.Health;
using Chat.Health;
using Chat.Hosting;

namespace Chat.Gateway.Hosting;

/// <summary>Where the grains are.</summary>
internal static class ClusterSetup
{
    public static WebApplicationBuilder AddCluster(this WebApplicationBuilder builder)
    {
        // It remembers what it found.
        builder.Services.AddSingleton<ClusterHealth>();
        builder.AddHealth().AddCheck<ClusterHealth>("cluster");
        _ = builder.Configuration.Choose<ChatMode>("Chat:Mode") switch
        {
            ChatMode.Gateway => builder.AddChatClient(),
            ChatMode.Cohosted => builder.AddChatSilo(SiloMembership.Cluster),
            _ => builder.AddChatSilo(),
        };
        return builder;
    }
}
