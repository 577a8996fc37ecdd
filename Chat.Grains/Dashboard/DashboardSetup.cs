using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Dashboard;

namespace Chat.Dashboard;

/// <summary>Orleans' dashboard of a process with a silo. It knows no sign-in, so it is on an address of this machine, and answers on no other.</summary>
public static class DashboardSetup
{
    private const string Path = "/dashboard";

    private static readonly string PortSetting = $"{SiloDashboardOptions.Section}:{nameof(SiloDashboardOptions.Port)}";

    /// <summary>Once it is known where the process listens: here it listens beside that.</summary>
    public static WebApplicationBuilder AddDashboard(this WebApplicationBuilder builder)
    {
        builder.Services.AddChecked<SiloDashboardOptions>(SiloDashboardOptions.Section);
        var port = builder.Configuration.GetValue<int>(PortSetting);
        if (port <= 0) return builder;
        builder.UseOrleans(silo => silo.AddDashboard(o => o.HideTrace = true));
        var address = $"http://127.0.0.1:{port}";
        if (builder.Configuration.GetSection("Kestrel:Endpoints").Exists()) builder.Configuration["Kestrel:Endpoints:Dashboard:Url"] = address;
        else builder.WebHost.UseUrls($"{Addresses(builder.Configuration)};{address}");
        return builder;
    }

    public static WebApplication MapDashboard(this WebApplication app)
    {
        var port = app.Services.GetRequiredService<IOptions<SiloDashboardOptions>>().Value.Port;
        if (port == 0) return app;
        // By the port that was reached, which a request cannot pretend.
        app.MapOrleansDashboard(Path).AddEndpointFilter(async (context, next) =>
            context.HttpContext.Connection.LocalPort == port ? await next(context) : Results.NotFound());
        return app;
    }

    private static string Addresses(ConfigurationManager settings) => settings[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } urls
        ? urls
        : string.Join(';', Of(settings, WebHostDefaults.HttpPortsKey, "http").Concat(Of(settings, WebHostDefaults.HttpsPortsKey, "https")));

    private static IEnumerable<string> Of(ConfigurationManager settings, string key, string scheme) =>
        (settings[key] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(port => $"{scheme}://*:{port}");
}
