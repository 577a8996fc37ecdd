using Chat.Gateway.Wire;
using Microsoft.AspNetCore.Diagnostics;

namespace Chat.Gateway.Errors;

/// <summary>Turns every exception of a request into problem+json with a code.</summary>
internal sealed class ErrorHandler(ILogger<ErrorHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var refusal = Refusal.From(exception);
        await Problem.From(refusal, StatusOf(httpContext, exception, refusal)).Write(httpContext);
        return true;
    }

    private int StatusOf(HttpContext context, Exception error, ChatException refusal)
    {
        if (Refusal.IsRefusal(error)) return refusal.Code.Status();
        if (Refusal.IsOutage(error))
        {
            logger.Outage(error, context.TraceIdentifier);
            return StatusCodes.Status503ServiceUnavailable;
        }
        logger.Fault(error, context.TraceIdentifier);
        return StatusCodes.Status500InternalServerError;
    }
}
