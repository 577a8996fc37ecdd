using Chat.Gateway.Wire;
namespace Chat.Gateway.Errors;

internal static class ErrorSetup
{
    /// <summary>Requests that do not fit an endpoint throw, so that one place answers them.</summary>
    public static WebApplicationBuilder AddErrorResponses(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        builder.Services.AddExceptionHandler<ErrorHandler>().AddProblemDetails();
        return builder;
    }

    public static WebApplication UseErrorResponses(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(refused => Explain(refused.HttpContext));
        return app;
    }

    /// <summary>What the framework refused without a word.</summary>
    private static Task Explain(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var refusal = new ChatException(ErrorCodes.OfStatus(status), status switch
        {
            StatusCodes.Status401Unauthorized => "A valid token is needed.",
            StatusCodes.Status403Forbidden => "This is not allowed.",
            StatusCodes.Status404NotFound => "There is no such thing.",
            StatusCodes.Status405MethodNotAllowed => "This method is not known here.",
            _ => "The request cannot be served.",
        });
        return Problem.From(refusal, status).Write(context);
    }
}
