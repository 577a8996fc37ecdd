using Microsoft.AspNetCore.Http.Features;

namespace Chat.Gateway.Auth;

/// <summary>The token that a browser has to put into the query of a WebSocket.</summary>
internal static class QueryToken
{
    private const string Name = "access_token";

    public static void Remove(IHttpRequestFeature request, string hubPath)
    {
        var parts = request.QueryString.TrimStart('?').Split('&');
        var token = parts.FirstOrDefault(IsToken);
        if (token is null) return;

        var rest = string.Join('&', parts.Where(p => !IsToken(p)));
        request.QueryString = rest.Length == 0 ? "" : "?" + rest;
        request.RawTarget = request.Path + request.QueryString;
        var isHub = new PathString(request.Path).StartsWithSegments(hubPath, StringComparison.OrdinalIgnoreCase);
        if (isHub && request.Headers.Authorization.Count == 0 && token.IndexOf('=', StringComparison.Ordinal) is var at and > 0)
            request.Headers.Authorization = "Bearer " + Uri.UnescapeDataString(token[(at + 1)..]);
    }

    /// <summary>Decoded, so that a name in percent signs does not slip through; in any case, as queries are read.</summary>
    private static bool IsToken(string part)
    {
        var end = part.IndexOf('=', StringComparison.Ordinal);
        return Uri.UnescapeDataString(end < 0 ? part : part[..end]).Equals(Name, StringComparison.OrdinalIgnoreCase);
    }
}
