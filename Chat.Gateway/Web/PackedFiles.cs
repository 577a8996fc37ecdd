using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Chat.Gateway.Web;

/// <summary>
/// Answers with the file that the build compressed, where the browser takes that: nothing is compressed while somebody waits. A file is
/// the same for everybody, so no secret stands in it beside what somebody else chose.
/// </summary>
internal sealed class PackedFiles(RequestDelegate next, IFileProvider files)
{
    public Task InvokeAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (Packing.Of(request.Path) is not null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        var packed = Array.FindAll(Packing.All, p => files.GetFileInfo(request.Path + p.Extension).Exists);
        if (packed.Length > 0) response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (Chosen(packed, request) is not { } packing) return next(context);
        request.Path += packing.Extension;
        response.Headers.ContentEncoding = packing.Encoding;
        return next(context);
    }

    /// <summary>What the browser likes best, and of several the smallest.</summary>
    private static Packing? Chosen(Packing[] packed, HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return packed.Select(p => (Packing: p, Quality: Quality(accepted, p.Encoding))).Where(p => p.Quality > 0)
            .OrderByDescending(p => p.Quality).Select(p => p.Packing).FirstOrDefault();
    }

    private static double Quality(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        (accepted.FirstOrDefault(a => a.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase)) ?? accepted.FirstOrDefault(a => a.Value == "*"))
            is { } found ? found.Quality ?? 1 : 0;
}
