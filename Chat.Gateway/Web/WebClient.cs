using Chat.Gateway.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Chat.Gateway.Web;

/// <summary>The built web client: files whose names hold a hash are kept for good, the page itself is asked for every time.</summary>
internal static class WebClient
{
    private const string Page = "/index.html";

    private static readonly string[] Usual = ["web/app/dist", "../web/app/dist"];

    public static void UseWebClient(this WebApplication app, WebOptions options)
    {
        if (Root(app, options) is not { } root) return;
        var hub = new PathString(app.Services.GetRequiredService<IOptions<ChatHubOptions>>().Value.Path);
        app.Use((context, next) =>
        {
            if (IsPage(context, hub)) context.Request.Path = Page;
            return next(context);
        });
        app.UseWhen(IsFile, files => files.UseResponseCompression());
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(root), OnPrepareResponse = file => Cache(file.Context) });
    }

    private static string? Root(WebApplication app, WebOptions options) =>
        options.Root is { } given
            ? Path.GetFullPath(given)
            : Usual.Select(p => Path.GetFullPath(Path.Combine(app.Environment.ContentRootPath, p))).FirstOrDefault(Directory.Exists);

    /// <summary>
    /// An address of the single page application: no endpoint, no file. A fallback route would also take a GET of an address that knows
    /// other methods only, which is to be told so.
    /// </summary>
    private static bool IsPage(HttpContext context, PathString hub)
    {
        var path = context.Request.Path;
        return context.GetEndpoint() is null && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            && !Path.HasExtension(path.Value) && !path.StartsWithSegments("/api") && !path.StartsWithSegments(hub)
            && !path.StartsWithSegments("/health") && !path.StartsWithSegments("/openapi");
    }

    /// <summary>A file is the same for everybody: no secret stands in it beside what somebody else chose, so it may be compressed.</summary>
    private static bool IsFile(HttpContext context) => context.GetEndpoint() is null && Path.HasExtension(context.Request.Path.Value);

    private static void Cache(HttpContext context) =>
        context.Response.Headers[HeaderNames.CacheControl] =
            context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";
}
