using Chat.Dashboard;
using Chat.Health;

namespace Chat.Silo;

/// <summary>A silo of a cluster: the grains, and over HTTP nothing but their health, and to this machine their dashboard where it is wanted.</summary>
internal static class SiloHost
{
    private const string DefaultUrl = "http://127.0.0.1:5081";

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args.WithFixedSettings());
        builder.AddLogLevels();
        if (builder.Configuration["urls"] is not { Length: > 0 }) builder.WebHost.UseUrls(DefaultUrl);
        builder.AddChatSilo(SiloMembership.Cluster);
        builder.AddDashboard();
        builder.AddHealth();
        builder.AddTelemetry("chat-silo");
        var app = builder.Build();
        app.MapHealth();
        app.MapDashboard();
        return app;
    }
}
