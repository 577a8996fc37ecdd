using Chat.Accounts;
using Chat.Gateway.Limits;
using Chat.Users;

namespace Chat.Gateway.Auth;

internal static class AuthEndpoints
{
    private const int MaxRefreshToken = 200;
    private const int MaxDevice = 200;

    public static void MapAuth(this IEndpointRouteBuilder routes)
    {
        var auth = routes.MapGroup("auth").WithTags("Auth").AllowAnonymous().WithMetadata(new LimitedByAddressAttribute());
        auth.MapGet("registration", Registration);
        auth.MapPost("register", Register);
        auth.MapPost("login", LogIn);
        auth.MapPost("refresh", Refresh);
        auth.MapPost("logout", LogOut);
    }

    private static async Task<RegistrationInfo> Registration(IGrainFactory grains) => new(await grains.GetGrain<IRegistrationGrain>(0).Mode());

    private static async Task<IResult> Register(RegisterRequest request, HttpContext context, IGrainFactory grains, AccessTokens tokens)
    {
        var email = EmailAddress.Of(request.Email);
        var command = new RegisterAccount
        {
            Password = request.Password,
            Username = request.Username,
            DisplayName = request.DisplayName,
            Invite = request.Invite,
            From = ClientNetwork.OfCaller(context).ToString(),
        };
        var signedIn = await grains.GetGrain<IAccountGrain>(email).Register(command);
        return TypedResults.Json(await Answer(signedIn, context, grains, tokens), statusCode: StatusCodes.Status201Created);
    }

    private static async Task<SignedInResponse> LogIn(LoginRequest request, HttpContext context, IGrainFactory grains, AccessTokens tokens)
    {
        var command = new LogInAccount { Password = request.Password, From = ClientNetwork.OfCaller(context).ToString() };
        return await Answer(await grains.GetGrain<IAccountGrain>(EmailAddress.Of(request.Email)).LogIn(command), context, grains, tokens);
    }

    private static async Task<SignedInResponse> Refresh(RefreshRequest request, HttpContext context, IGrainFactory grains, AccessTokens tokens)
    {
        var session = Session(request) ?? throw Refuse.Unauthenticated("The session has ended.");
        return await Answer(await grains.Session(session).Renew(request.RefreshToken), context, grains, tokens);
    }

    private static async Task<IResult> LogOut(RefreshRequest request, IGrainFactory grains)
    {
        if (Session(request) is { } session) await grains.Session(session).LogOut(request.RefreshToken);
        return TypedResults.NoContent();
    }

    private static SessionPlace Place(HttpContext context)
    {
        var device = string.Concat(context.Request.Headers.UserAgent.ToString().Where(c => c is >= ' ' and <= '~').Take(MaxDevice)).Trim();
        return new SessionPlace(device.Length == 0 ? null : device, ClientNetwork.OfCaller(context).Address);
    }

    /// <summary>A refresh token begins with the id of its session.</summary>
    private static string? Session(RefreshRequest request)
    {
        if (request.RefreshToken.Length > MaxRefreshToken) throw Refuse.Malformed();
        var dot = request.RefreshToken.IndexOf('.', StringComparison.Ordinal);
        var session = dot < 0 ? "" : request.RefreshToken[..dot];
        return Guid.TryParseExact(session, "N", out _) ? session : null;
    }

    private static async Task<SignedInResponse> Answer(SignedIn signedIn, HttpContext context, IGrainFactory grains, AccessTokens tokens)
    {
        await grains.Session(signedIn.SessionId).UsedAt(Place(context));
        var token = tokens.Issue(signedIn);
        return new SignedInResponse(token.Value, token.ExpiresAt, signedIn.RefreshToken, signedIn.Account);
    }
}
