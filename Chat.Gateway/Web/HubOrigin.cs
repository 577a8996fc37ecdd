using Chat.Gateway.Hosting;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Web;

/// <summary>CORS does not cover WebSockets, so a page's origin is checked here. A client that is no browser sends none.</summary>
internal sealed class HubOrigin(RequestDelegate next, IOptions<ChatHubOptions> hub, IOptions<OriginOptions> origins)
{
    private readonly PathString path = hub.Value.Path;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.Path.StartsWithSegments(path) || request.Headers.Origin.Count == 0 || IsAllowed(request)) return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private bool IsAllowed(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin == $"{request.Scheme}://{request.Host.Value}" || origins.Value.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase);
    }
}
