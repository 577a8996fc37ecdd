using Chat.Streams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Chat.Client;

/// <summary>For .NET services that call the grains.</summary>
public static class ChatClientSetup
{
    /// <summary>
    /// Makes this process a client of the cluster that <c>ConnectionStrings:Chat</c> and <c>Chat:Cluster</c> name. From the start of the
    /// host on <see cref="IClusterClient"/> reaches the grains, and <see cref="RoomFollowing.FollowRoom"/> what happens in a room. The
    /// start waits until a silo is there. Calls that can be repeated are, within <see cref="ClusterOptions.CallDeadline"/>. Errors:
    /// <see cref="OptionsValidationException"/>, naming the setting.
    /// </summary>
    public static IHostApplicationBuilder AddChatClient(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddChecked<ClusterOptions>(ClusterOptions.Section);
        builder.Services.AddChecked<StreamOptions>(StreamOptions.Section);
        var database = DatabaseOf(builder.Configuration);
        builder.UseOrleansClient(client => ClientWiring.Configure(client, database));
        return builder;
    }

    private static string DatabaseOf(IConfiguration configuration) => configuration.GetConnectionString("Chat") switch
    {
        { Length: > 0 } given => given,
        _ => throw new OptionsValidationException(
            nameof(ClusterOptions), typeof(ClusterOptions), ["A cluster needs PostgreSQL: set ConnectionStrings:Chat."]),
    };
}
