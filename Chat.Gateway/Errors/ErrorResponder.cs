using System.Globalization;
using Chat.Gateway.Wire;

namespace Chat.Gateway.Errors;

/// <summary>Turns every exception, and every refusal of the framework that has no body, into problem+json with a code.</summary>
internal sealed class ErrorResponder(RequestDelegate next, ILogger<ErrorResponder> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception error)
        {
            if (context.Response.HasStarted) throw;
            await Write(context, Refusal.From(error), StatusOf(context, error));
            return;
        }
        await Explain(context);
    }

    private int StatusOf(HttpContext context, Exception error)
    {
        if (Refusal.IsRefusal(error)) return Refusal.From(error).Code.Status();
        if (Refusal.IsOutage(error))
        {
            logger.Outage(error, context.TraceIdentifier);
            return StatusCodes.Status503ServiceUnavailable;
        }
        logger.Fault(error, context.TraceIdentifier);
        return StatusCodes.Status500InternalServerError;
    }

    private static Task Explain(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.StatusCode < 400 || response.ContentType is not null || response.ContentLength > 0) return Task.CompletedTask;
        var refusal = new ChatException(ErrorCodes.OfStatus(response.StatusCode), response.StatusCode switch
        {
            StatusCodes.Status401Unauthorized => "A valid token is needed.",
            StatusCodes.Status403Forbidden => "This is not allowed.",
            StatusCodes.Status404NotFound => "There is no such thing.",
            StatusCodes.Status405MethodNotAllowed => "This method is not known here.",
            _ => "The request cannot be served.",
        });
        return Write(context, refusal, response.StatusCode);
    }

    private static Task Write(HttpContext context, ChatException refusal, int status)
    {
        var problem = Problem.From(refusal, status);
        context.Response.StatusCode = status;
        if (problem.RetryAfter is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return context.Response.WriteAsJsonAsync(problem, WireJson.Default.Problem, "application/problem+json", context.RequestAborted);
    }
}
