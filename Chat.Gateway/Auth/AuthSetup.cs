using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Chat.Gateway.Auth;

internal static class AuthSetup
{
    /// <summary>Clocks of gateways may differ by this much.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(5);

    public static WebApplicationBuilder AddAuth(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddChecked<AuthOptions>(AuthOptions.Section);
        services.AddSingleton<IValidateOptions<AuthOptions>, AuthOptionsValidator>();
        services.AddSingleton<SigningKey>().AddSingleton<AccessTokens>();
        services.AddSingleton<SessionChecks>().AddSingleton<KnownUsers>().AddSingleton<TokenCheck>();
        services.AddAuthorization();
        services.AddTokenShield();

        services.AddAuthentication(AuthSchemes.Any)
            .AddPolicyScheme(AuthSchemes.Any, null, _ => { })
            .AddJwtBearer(AuthSchemes.Own, _ => { })
            .AddJwtBearer(AuthSchemes.External, _ => { });
        services.AddOptions<PolicySchemeOptions>(AuthSchemes.Any).Configure<IOptions<AuthOptions>>(
            (any, options) => any.ForwardDefaultSelector = context => AuthSchemes.Choose(context, options.Value));
        services.AddOptions<JwtBearerOptions>(AuthSchemes.Own).Configure<IOptions<AuthOptions>, SigningKey>(AcceptOwn);
        services.AddOptions<JwtBearerOptions>(AuthSchemes.External).Configure<IOptions<AuthOptions>>(AcceptExternal);
        return builder;
    }

    public static WebApplication UseAuth(this WebApplication app)
    {
        // Made before anything listens: a bad key stops the start.
        _ = app.Services.GetRequiredService<SigningKey>();
        app.UseAuthentication();
        app.UseAuthorization();
        return app;
    }

    private static void AcceptOwn(JwtBearerOptions bearer, IOptions<AuthOptions> options, SigningKey key)
    {
        AcceptAny(bearer);
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = options.Value.Issuer,
            ValidAudience = options.Value.Audience,
            IssuerSigningKey = key.Key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ClockSkew = ClockSkew,
        };
    }

    private static void AcceptExternal(JwtBearerOptions bearer, IOptions<AuthOptions> options)
    {
        AcceptAny(bearer);
        bearer.Authority = options.Value.Authority;
        bearer.RequireHttpsMetadata = options.Value.Authority!.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAudience = options.Value.AuthorityAudience ?? options.Value.Audience,
            ValidTypes = options.Value.AuthorityTokenType is { } type ? [type] : ["at+jwt", "application/at+jwt"],
            ClockSkew = ClockSkew,
        };
    }

    private static void AcceptAny(JwtBearerOptions bearer)
    {
        bearer.MapInboundClaims = false;
        bearer.SaveToken = false;
        bearer.IncludeErrorDetails = false;
        bearer.Events = new JwtBearerEvents
        {
            OnTokenValidated = context => context.HttpContext.RequestServices.GetRequiredService<TokenCheck>().Check(context),
        };
    }
}
