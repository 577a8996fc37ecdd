using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Web;

internal static class WebSetup
{
    public static WebApplicationBuilder AddWeb(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddChecked<WebOptions>(WebOptions.Section)
            .Validate(o => o.Root is null || Directory.Exists(o.Root), "Chat:Web:Root must be a folder that exists.")
            .Validate(o => o.ImageOrigins.All(IsOrigin), "Chat:Web:ImageOrigins must hold origins such as https://www.gravatar.com.");
        services.AddChecked<OriginOptions>(OriginOptions.Section)
            .Validate(o => o.Origins.All(IsOrigin), "Chat:Cors:Origins must hold origins such as https://chat.example.org, without a path.");
        services.AddChecked<HttpsOptions>(HttpsOptions.Section);
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<OriginOptions>>((cors, options) =>
            cors.AddDefaultPolicy(p => p.WithOrigins(options.Value.Origins).AllowAnyHeader().AllowAnyMethod().AllowCredentials()));
        return builder;
    }

    public static WebApplication UseWeb(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        if (app.Services.GetRequiredService<IOptions<HttpsOptions>>().Value.Required) app.UseHsts().UseHttpsRedirection();
        app.UseCors();
        app.UseMiddleware<HubOrigin>();
        app.UseWebClient(app.Services.GetRequiredService<IOptions<WebOptions>>().Value);
        return app;
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) == text;
}
