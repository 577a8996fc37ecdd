using Chat.Accounts;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Chat.Gateway.Auth;

/// <summary>Makes our own access tokens.</summary>
internal sealed class AccessTokens(IOptions<AuthOptions> options, SigningKey key, TimeProvider time)
{
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials credentials = new(key.Key, SecurityAlgorithms.HmacSha256);

    public AccessToken Issue(SignedIn signedIn)
    {
        var now = time.GetUtcNow();
        var expires = now + options.Value.AccessTokenLifetime;
        var account = signedIn.Account;
        var token = handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = options.Value.Issuer,
            Audience = options.Value.Audience,
            IssuedAt = now.UtcDateTime,
            Expires = expires.UtcDateTime,
            SigningCredentials = credentials,
            Claims = new Dictionary<string, object>
            {
                [ChatClaims.Subject] = account.Id.Value,
                [ChatClaims.Name] = account.DisplayName,
                [ChatClaims.Username] = account.Username,
                [ChatClaims.Role] = account.Role.ToString().ToLowerInvariant(),
                [ChatClaims.Session] = signedIn.SessionId,
            },
        });
        return new AccessToken(token, expires);
    }
}
