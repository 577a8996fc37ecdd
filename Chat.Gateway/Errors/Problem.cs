using System.Text.Json.Serialization;

namespace Chat.Gateway.Errors;

/// <summary>A refusal in REST, as <c>application/problem+json</c>.</summary>
internal sealed record Problem(
    string Title, int Status, ErrorCode Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? RetryAfter)
{
    public static Problem From(ChatException refusal, int status) => new(refusal.Message, status, refusal.Code, refusal.RetryAfterSeconds());
}
