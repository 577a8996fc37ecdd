using Chat.Client;
using Chat.Dashboard;
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
        var mode = builder.Configuration.Choose<ChatMode>("Chat:Mode");
        _ = mode switch
        {
            ChatMode.Gateway => builder.AddChatClient(),
            ChatMode.Cohosted => builder.AddChatSilo(SiloMembership.Cluster),
            _ => builder.AddChatSilo(),
        };
        // Where there is no silo there is nothing to show.
        return mode == ChatMode.Gateway ? builder : builder.AddDashboard();
    }
}
