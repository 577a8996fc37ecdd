using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace Chat.Gateway.Auth;

/// <summary>What a well-signed token must also pass: a subject that is a user id, an open session, and a user behind it.</summary>
internal sealed class TokenCheck(SessionChecks sessions, KnownUsers users)
{
    public async Task Check(TokenValidatedContext context)
    {
        var token = context.Principal!;
        if (!UserId.TryParse(token.FindFirst(ChatClaims.Subject)?.Value, out var user))
        {
            context.Fail("The subject is not a user id.");
            return;
        }
        // A session of another provider is none of ours.
        var session = context.Scheme.Name == AuthSchemes.Own ? token.FindFirst(ChatClaims.Session)?.Value : null;
        if (session is null) await users.Ensure(user, token);
        else if (!await sessions.IsOpen(session))
        {
            context.Fail("The session has ended.");
            return;
        }
        context.Principal = ChatClaims.Slim(token, session);
    }
}
