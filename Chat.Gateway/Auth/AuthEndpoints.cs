using Chat.Accounts;
using Chat.Gateway.Limits;
using Chat.Users;

namespace Chat.Gateway.Auth;

internal static class AuthEndpoints
{
    private const int MaxRefreshToken = 200;

    public static void MapAuth(this IEndpointRouteBuilder routes)
    {
        var auth = routes.MapGroup("auth").WithTags("Auth").AllowAnonymous().WithMetadata(new LimitedByAddressAttribute());
        auth.MapPost("register", Register);
        auth.MapPost("login", LogIn);
        auth.MapPost("refresh", Refresh);
        auth.MapPost("logout", LogOut);
    }

    private static async Task<IResult> Register(RegisterRequest request, HttpContext context, IGrainFactory grains, AccessTokens tokens)
    {
        var email = EmailAddress.Of(request.Email);
        var command = new RegisterAccount
        {
            Password = request.Password,
            Username = request.Username,
            DisplayName = request.DisplayName,
            From = From(context),
        };
        return TypedResults.Json(Answer(await grains.GetGrain<IAccountGrain>(email).Register(command), tokens), statusCode: StatusCodes.Status201Created);
    }

    private static async Task<SignedInResponse> LogIn(LoginRequest request, HttpContext context, IGrainFactory grains, AccessTokens tokens)
    {
        var command = new LogInAccount { Password = request.Password, From = From(context) };
        return Answer(await grains.GetGrain<IAccountGrain>(EmailAddress.Of(request.Email)).LogIn(command), tokens);
    }

    private static async Task<SignedInResponse> Refresh(RefreshRequest request, IGrainFactory grains, AccessTokens tokens)
    {
        var session = Session(request) ?? throw Refuse.Unauthenticated("The session has ended.");
        return Answer(await session.Of(grains).Renew(request.RefreshToken), tokens);
    }

    private static async Task<IResult> LogOut(RefreshRequest request, IGrainFactory grains)
    {
        if (Session(request) is { } session) await session.Of(grains).LogOut(request.RefreshToken);
        return TypedResults.NoContent();
    }

    private static string From(HttpContext context) => ClientNetwork.Of(context.Connection.RemoteIpAddress).ToString();

    private static ISessionGrain Of(this string session, IGrainFactory grains) => grains.GetGrain<ISessionGrain>(session);

    /// <summary>A refresh token begins with the id of its session.</summary>
    private static string? Session(RefreshRequest request)
    {
        if (request.RefreshToken.Length > MaxRefreshToken) throw Refuse.Malformed();
        var dot = request.RefreshToken.IndexOf('.', StringComparison.Ordinal);
        var session = dot < 0 ? "" : request.RefreshToken[..dot];
        return Guid.TryParseExact(session, "N", out _) ? session : null;
    }

    private static SignedInResponse Answer(SignedIn signedIn, AccessTokens tokens)
    {
        var token = tokens.Issue(signedIn);
        return new SignedInResponse(token.Value, token.ExpiresAt, signedIn.RefreshToken, signedIn.Account);
    }
}
