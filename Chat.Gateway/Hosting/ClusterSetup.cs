using Chat.Client;
using Chat.Errors;
using Chat.Gateway.Health;
using Chat.Health;
using Chat.Hosting;

namespace Chat.Gateway.Hosting;

/// <summary>Where the grains are.</summary>
internal static class ClusterSetup
{
    private const string Setting = "Chat:Mode";

    public static WebApplicationBuilder AddCluster(this WebApplicationBuilder builder)
    {
        builder.AddHealth().AddCheck<ClusterHealth>("cluster");
        _ = Mode(builder.Configuration) switch
        {
            ChatMode.Gateway => builder.AddChatClient(),
            ChatMode.Cohosted => builder.AddChatSilo(SiloMembership.Cluster),
            _ => builder.AddChatSilo(),
        };
        return builder;
    }

    public static ChatMode Mode(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" => ChatMode.Standalone,
        var given when Enum.TryParse<ChatMode>(given, ignoreCase: true, out var mode) && Enum.IsDefined(mode) => mode,
        var given => throw new StartException($"{Setting} is '{given}'; it must be standalone, gateway or cohosted."),
    };
}
