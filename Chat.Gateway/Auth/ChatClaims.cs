using System.Security.Claims;

namespace Chat.Gateway.Auth;

/// <summary>The claims the gateway reads, and who a request is from.</summary>
internal static class ChatClaims
{
    public const string Subject = "sub";
    public const string Name = "name";
    public const string Username = "preferred_username";
    public const string Email = "email";
    public const string EmailVerified = "email_verified";
    public const string Picture = "picture";
    public const string Role = "role";
    public const string Session = "sid";

    /// <summary>A connection keeps its principal for as long as it lives, so only what is used later is in it.</summary>
    public static ClaimsPrincipal Slim(ClaimsPrincipal token, string? session)
    {
        var identity = new ClaimsIdentity("Bearer", Name, Role);
        foreach (var kept in (ReadOnlySpan<string>)[Subject, Name, Role])
        {
            if (token.FindFirst(kept) is { } claim) identity.AddClaim(new Claim(kept, claim.Value));
        }
        if (session is not null) identity.AddClaim(new Claim(Session, session));
        return new ClaimsPrincipal(identity);
    }

    public static UserId UserId(this ClaimsPrincipal principal) => new(principal.FindFirstValue(Subject)!);

    public static string? SessionId(this ClaimsPrincipal principal) => principal.FindFirstValue(Session);
}
