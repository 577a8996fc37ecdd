using Chat.Gateway.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Chat.Gateway.Web;

/// <summary>The built web client: files whose names hold a hash are kept for good, all others are asked for every time.</summary>
internal static class WebClient
{
    private const string Page = "/index.html";

    private static readonly string[] Usual = ["web/app/dist", "../web/app/dist"];

    public static void UseWebClient(this WebApplication app, WebOptions options)
    {
        if (Root(app, options) is not { } root) return;
        var hub = new PathString(app.Services.GetRequiredService<IOptions<ChatHubOptions>>().Value.Path);
        var files = new PhysicalFileProvider(root);
        app.Use((context, next) =>
        {
            if (IsPage(context, hub)) ShowPage(context);
            return next(context);
        });
        app.UseWhen(IsFile, branch => branch.UseMiddleware<PackedFiles>(files));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = new PackedContentTypes(),
            OnPrepareResponse = file => Cache(file.Context),
        });
    }

    private static string? Root(WebApplication app, WebOptions options) =>
        options.Root is { } given
            ? Path.GetFullPath(given)
            : Usual.Select(p => Path.GetFullPath(Path.Combine(app.Environment.ContentRootPath, p))).FirstOrDefault(Directory.Exists);

    /// <summary>
    /// An address that a person may have typed: no endpoint, no file. A fallback route would also take a GET of an address that knows
    /// other methods only, which is to be told so.
    /// </summary>
    private static bool IsPage(HttpContext context, PathString hub)
    {
        var path = context.Request.Path;
        return context.GetEndpoint() is null && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            && !Path.HasExtension(path.Value) && !path.StartsWithSegments("/api") && !path.StartsWithSegments(hub)
            && !path.StartsWithSegments("/health") && !path.StartsWithSegments("/openapi");
    }

    /// <summary>All places of the page stand behind the # of one address. At every other the page says that it was not found, and so does the answer.</summary>
    private static void ShowPage(HttpContext context)
    {
        if (context.Request.Path != "/")
        {
            // Neither kept nor compared with what is kept: an answer without content would be taken for success.
            context.Request.Headers.Remove(HeaderNames.IfNoneMatch);
            context.Request.Headers.Remove(HeaderNames.IfModifiedSince);
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode == StatusCodes.Status200OK) context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        }
        context.Request.Path = Page;
    }

    private static bool IsFile(HttpContext context) => context.GetEndpoint() is null && Path.HasExtension(context.Request.Path.Value);

    private static void Cache(HttpContext context) =>
        context.Response.Headers[HeaderNames.CacheControl] =
            context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";
}
