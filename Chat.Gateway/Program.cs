using Chat.Admin;
using Chat.Dashboard;
using Chat.Gateway.Audit;
using Chat.Gateway.Auth;
using Chat.Gateway.Blocks;
using Chat.Gateway.Delivery;
using Chat.Gateway.Directs;
using Chat.Gateway.Errors;
using Chat.Gateway.Hosting;
using Chat.Gateway.Hub;
using Chat.Gateway.Invites;
using Chat.Gateway.Messages;
using Chat.Gateway.Notifications;
using Chat.Gateway.Presence;
using Chat.Gateway.Reports;
using Chat.Gateway.Rooms;
using Chat.Gateway.Search;
using Chat.Gateway.Threads;
using Chat.Gateway.Users;
using Chat.Gateway.Web;
using Chat.Gateway.Wire;
using Chat.Health;
using Chat.Hosting;

namespace Chat.Gateway;

/// <summary>A table of contents: each line is defined beside its feature.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) =>
        args is ["admin", .. var rest] ? AdminCommand.Run(rest) : Startup.Run(() => Build(args));

    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args.WithFixedSettings());
        builder.AddHost();
        builder.AddCluster();
        builder.AddErrorResponses();
        builder.AddRestJson();
        builder.AddAuth();
        builder.AddDelivery();
        builder.AddPresence();
        builder.AddChatHub();
        builder.AddWeb();
        builder.AddTelemetry("chat-gateway");
        builder.AddOpenApiDocument();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseErrorResponses();
        app.UseWeb();
        app.UseAuth();
        app.UseMiddleware<RestLimits>();
        app.MapApi();
        app.MapChatHub();
        app.MapHealth();
        app.MapDashboard();
        app.MapOpenApiDocument();
        return app;
    }

    private static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").RequireAuthorization();
        api.MapAuth();
        api.MapSessions();
        api.MapUsers();
        api.MapBlocks();
        api.MapNotifications();
        api.MapRooms();
        api.MapMembers();
        api.MapSanctions();
        api.MapInvites();
        api.MapReports();
        api.MapAudit();
        api.MapJoining();
        api.MapMessages();
        api.MapThreads();
        api.MapSearch();
        api.MapDirects();
    }
}
