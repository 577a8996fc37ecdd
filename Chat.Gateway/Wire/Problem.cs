using System.Globalization;
using System.Text.Json.Serialization;

namespace Chat.Gateway.Wire;

/// <summary>A refusal in REST, as <c>application/problem+json</c> whatever the request accepts, with the fields of docs/wire.md and no others.</summary>
internal sealed record Problem(
    string Title, int Status, ErrorCode Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? RetryAfter)
{
    public static Problem From(ChatException refusal, int status) => new(refusal.Message, status, refusal.Code, refusal.RetryAfterSeconds());

    public Task Write(HttpContext context)
    {
        context.Response.StatusCode = Status;
        if (RetryAfter is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return context.Response.WriteAsJsonAsync(this, options: null, "application/problem+json", context.RequestAborted);
    }
}
