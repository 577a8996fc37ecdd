using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Web;

internal static class WebSetup
{
    public static WebApplicationBuilder AddWeb(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<WebOptions>()
            .Configure<IConfiguration>((o, settings) =>
            {
                o.Root = settings["Chat:Web:Root"];
                o.Origins = settings.GetSection("Chat:Cors:Origins").Get<string[]>() ?? [];
                o.HttpsRequired = settings.GetValue<bool>("Chat:Https:Required");
            })
            .Validate(o => o.Origins.All(IsOrigin), "Chat:Cors:Origins must hold origins such as https://chat.example.org, without a path.")
            .Validate(o => o.Root is null || Directory.Exists(o.Root), "Chat:Web:Root must be a folder that exists.")
            .ValidateOnStart();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<WebOptions>>((cors, web) =>
            cors.AddDefaultPolicy(p => p.WithOrigins(web.Value.Origins).AllowAnyHeader().AllowAnyMethod().AllowCredentials()));
        return builder;
    }

    public static WebApplication UseWeb(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<WebOptions>>().Value;
        app.UseMiddleware<SecurityHeaders>();
        if (options.HttpsRequired) app.UseHsts().UseHttpsRedirection();
        app.UseCors();
        app.UseMiddleware<HubOrigin>();
        app.UseWebClient(options);
        return app;
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) == text;
}
