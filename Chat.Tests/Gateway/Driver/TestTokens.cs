using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Chat.Tests.Gateway.Driver;

/// <summary>Tokens as another service, or an attacker, would make them.</summary>
internal sealed record TestTokens
{
    public const string SigningKey = "a key that only tests know, of enough bytes";

    public string Key { get; init; } = SigningKey;

    public string Issuer { get; init; } = "chat";

    public string Audience { get; init; } = "chat";

    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(5);

    public string Make(string subject, params (string Name, string Value)[] claims)
    {
        var all = claims.ToDictionary(c => c.Name, c => (object)c.Value);
        all["sub"] = subject;
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now - TimeSpan.FromHours(1),
            Expires = now + Lifetime,
            Claims = all,
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Key)), SecurityAlgorithms.HmacSha256),
        });
    }
}
