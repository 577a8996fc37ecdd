using Microsoft.IdentityModel.JsonWebTokens;

namespace Chat.Gateway.Auth;

/// <summary>The ways in: our own tokens, and those of an OIDC provider. Which one looks at a token is told by its issuer.</summary>
internal static class AuthSchemes
{
    public const string Any = "chat";
    public const string Own = "own";
    public const string External = "external";

    private const string Bearer = "Bearer ";

    public static string Choose(HttpContext context, AuthOptions options)
    {
        if (string.IsNullOrEmpty(options.Authority)) return Own;
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return Own;
        return Issuer(header[Bearer.Length..].Trim()) is { } issuer && issuer != options.Issuer ? External : Own;
    }

    private static string? Issuer(string token)
    {
        try
        {
            return new JsonWebToken(token).Issuer;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
