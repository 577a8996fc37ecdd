using Chat.Gateway.Connections;
namespace Chat.Gateway.Subscriptions;

internal static class SubscriptionSetup
{
    public static WebApplicationBuilder AddSubscriptions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LocalConnections>().AddSingleton<RoomSubscriptions>().AddSingleton<LocalUsers>();
        return builder;
    }
}
