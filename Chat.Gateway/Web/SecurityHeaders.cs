using Microsoft.Extensions.Options;

namespace Chat.Gateway.Web;

/// <summary>What a browser is told of every answer. Content is untrusted Markdown, so the page may run nothing but its own files.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IOptions<WebOptions> options)
{
    private readonly string policy =
        "default-src 'self'; connect-src 'self'; " +
        $"img-src {string.Join(' ', ["'self'", "data:", "blob:", .. options.Value.ImageOrigins])}; " +
        "style-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /// <summary>At the last moment: the answer to an exception begins anew, without the headers that were there.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(response => Add((HttpResponse)response), context.Response);
        return next(context);
    }

    private Task Add(HttpResponse response)
    {
        var headers = response.Headers;
        // Tokens, messages and addresses: no cache on the way or in the browser keeps them.
        if (response.HttpContext.Request.Path.StartsWithSegments("/api")) headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(self), microphone=(self), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return Task.CompletedTask;
    }
}
