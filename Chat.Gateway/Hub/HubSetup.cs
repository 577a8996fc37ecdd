using Chat.Gateway.Errors;
using Chat.Gateway.Fanout;
using Chat.Gateway.Hosting;
using Chat.Gateway.Limits;
using Chat.Gateway.Sockets;
using Chat.Limits;
using Chat.Presence;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Hub;

internal static class HubSetup
{
    /// <summary>Room for the cursors of 5,000 rooms, which are 45 bytes each; all other calls are bounded by their fields.</summary>
    private const int MaxMessageBytes = 256 * 1024;

    /// <summary>Enough that a slow call does not hold up typing; few enough that one client cannot fill a silo.</summary>
    private const int ParallelCalls = 8;

    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    public static WebApplicationBuilder AddChatHub(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddLimits();
        services.AddSingleton<UserLimits>().AddSingleton<SameTexts>().AddSingleton<UserConnections>().AddSingleton<AddressLimits>();
        services.AddChecked<ChatHubOptions>(ChatHubOptions.Section).PostConfigure<IOptions<LimitOptions>>((hub, limits) =>
        {
            if (!limits.Value.Enabled) hub.ArrivalsPerSecond = 0;
        });
        services.AddSignalR().AddHubOptions<ChatHub>(o =>
        {
            o.AddFilter<HubErrors>();
            o.AddFilter<HubLimits>();
        });
        services.AddOptions<HubOptions<ChatHub>>().Configure<IOptions<PresenceOptions>>((hub, presence) =>
        {
            hub.MaximumReceiveMessageSize = MaxMessageBytes;
            hub.MaximumParallelInvocationsPerClient = ParallelCalls;
            hub.KeepAliveInterval = KeepAlive;
            hub.ClientTimeoutInterval = presence.Value.Lease;
        });
        // SignalR's own time-out begins with a client's first ping; this one also notices who never sent any.
        services.AddOptions<Microsoft.AspNetCore.Builder.WebSocketOptions>().Configure<IOptions<PresenceOptions>>((sockets, presence) =>
        {
            sockets.KeepAliveInterval = presence.Value.Lease / 3;
            sockets.KeepAliveTimeout = presence.Value.Lease * 2 / 3;
        });
        services.AddSingleton<HubLifetimeManager<ChatHub>, HubFanout<ChatHub>>();
        services.RemoveAll<IHubProtocol>().AddSingleton<IHubProtocol, ChatHubProtocol>();
        services.AddSingleton<HubErrors>().AddSingleton<HubLimits>().AddSingleton<Greeter>();
        services.AddSingleton<IUserIdProvider, SubjectIdProvider>();
        // For whoever tells clients without knowing what they may call.
        services.AddSingleton(provider => (IHubContext)provider.GetRequiredService<IHubContext<ChatHub>>());
        services.AddSingleton<OpenSockets>().AddHostedService(p => p.GetRequiredService<OpenSockets>());
        services.AddSingleton<Arrivals>().AddSingleton<Drain>().AddSingleton<Admission>();
        return builder;
    }

    public static WebApplication MapChatHub(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<ChatHubOptions>>().Value;
        var hub = options.Transport == HubTransport.Direct
            ? app.MapSockets(options.Path, app.Services.GetRequiredService<HubConnectionHandler<ChatHub>>()).WithMetadata(new HubMetadata(typeof(ChatHub)))
            : app.MapHub<ChatHub>(options.Path, Bound);
        hub.RequireAuthorization();
        app.Services.GetRequiredService<Drain>().Register();
        return app;
    }

    private static void Bound(HttpConnectionDispatcherOptions transport)
    {
        transport.Transports = HttpTransportType.WebSockets;
        transport.CloseOnAuthenticationExpiration = true;
        transport.TransportSendTimeout = OpenSockets.PatienceWithReader;
    }
}
