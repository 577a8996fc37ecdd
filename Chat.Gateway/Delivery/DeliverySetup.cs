using Chat.Gateway.Connections;
using Chat.Streaming.Subscriber;
using Chat.Streams;
using Microsoft.AspNetCore.SignalR;

namespace Chat.Gateway.Delivery;

internal static class DeliverySetup
{
    public static WebApplicationBuilder AddDelivery(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LocalConnections>().AddSingleton<LocalUsers>().AddSingleton(Rooms).AddHostedService<SessionWatch>();
        return builder;
    }

    /// <summary>The rooms that have members on this process: one hold per room and user.</summary>
    private static SharedStreams<RoomEvent> Rooms(IServiceProvider services)
    {
        var hub = services.GetRequiredService<IHubContext>();
        var connections = services.GetRequiredService<LocalConnections>();
        var logger = services.GetRequiredService<ILogger<RoomFeed>>();
        var grains = services.GetRequiredService<IClusterClient>();
        var time = services.GetRequiredService<TimeProvider>();
        return new(grains.GetStreamProvider(ChatStreams.Provider), ChatStreams.Room, key =>
            new RoomFeed(new RoomId(key), grains, hub, connections, services.GetRequiredService<LocalUsers>(), time, logger));
    }
}
