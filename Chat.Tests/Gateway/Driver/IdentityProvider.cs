using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Chat.Tests.Gateway.Driver;

/// <summary>An OIDC provider: what it publishes, and the tokens that it makes.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "1" };
    private readonly WebApplication app;

    private IdentityProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapGet(
            "/.well-known/openid-configuration",
            () => new Dictionary<string, object> { ["issuer"] = Address, ["jwks_uri"] = $"{Address}/keys" });
        app.MapGet("/keys", () =>
        {
            var published = key.Rsa.ExportParameters(includePrivateParameters: false);
            var (n, e) = (Base64UrlEncoder.Encode(published.Modulus), Base64UrlEncoder.Encode(published.Exponent));
            return new { keys = new[] { new { kty = "RSA", use = "sig", kid = key.KeyId, n, e } } };
        });
    }

    public string Address => app.Urls.First();

    public static async Task<IdentityProvider> Start()
    {
        var provider = new IdentityProvider();
        await provider.app.StartAsync();
        return provider;
    }

    public string Token(string subject, string type, params (string Name, object Value)[] claims)
    {
        var all = claims.ToDictionary(c => c.Name, c => c.Value);
        all["sub"] = subject;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = "chat",
            TokenType = type,
            Claims = all,
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Rsa.Dispose();
    }
}
