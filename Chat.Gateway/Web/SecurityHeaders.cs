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
        context.Response.OnStarting(response => Add(((HttpResponse)response).Headers), context.Response);
        return next(context);
    }

    private Task Add(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(self), microphone=(self), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return Task.CompletedTask;
    }
}
