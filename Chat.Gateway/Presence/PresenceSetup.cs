using Chat.Gateway.Connections;
using Chat.Hosting;

namespace Chat.Gateway.Presence;

internal static class PresenceSetup
{
    public static WebApplicationBuilder AddPresence(this WebApplicationBuilder builder)
    {
        builder.Services.AddPresenceOptions();
        builder.Services.AddSingleton<GatewayId>().AddSingleton<LocalStatuses>().AddSingleton<PresenceReporter>();
        builder.Services.AddHostedService(services => services.GetRequiredService<PresenceReporter>()).AddHostedService<Heartbeat>();
        return builder;
    }
}
