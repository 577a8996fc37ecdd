using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace Chat.Gateway.Auth;

/// <summary>What a well-signed token must also pass: a subject that is a user id, an open session, and a user behind it.</summary>
internal sealed class TokenCheck(SessionChecks sessions, KnownUsers users)
{
    /// <summary>Of services that are users: no identity provider has them.</summary>
    private const string ReservedPrefix = "bot:";

    public async Task Check(TokenValidatedContext context)
    {
        var token = context.Principal!;
        if (!UserId.TryParse(token.FindFirst(ChatClaims.Subject)?.Value, out var user))
        {
            context.Fail("The subject is not a user id.");
            return;
        }
        var isExternal = context.Scheme.Name == AuthSchemes.External;
        if (isExternal && user.Value.StartsWith(ReservedPrefix, StringComparison.Ordinal))
        {
            context.Fail("The subject is reserved.");
            return;
        }
        // A session of another provider is none of ours.
        var session = isExternal ? null : token.FindFirst(ChatClaims.Session)?.Value;
        if (session is null) await users.Ensure(user, token, isExternal);
        else if (!await sessions.IsOpen(session))
        {
            context.Fail("The session has ended.");
            return;
        }
        context.Principal = ChatClaims.Slim(token, session);
    }
}
