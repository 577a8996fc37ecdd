namespace Chat.Gateway.Errors;

internal static class ErrorSetup
{
    /// <summary>Requests that do not fit an endpoint throw, so that one place answers them.</summary>
    public static WebApplicationBuilder AddErrorResponses(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        return builder;
    }

    public static WebApplication UseErrorResponses(this WebApplication app)
    {
        app.UseMiddleware<ErrorResponder>();
        return app;
    }
}
