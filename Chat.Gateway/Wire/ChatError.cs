using System.Text.Json.Serialization;

namespace Chat.Gateway.Wire;

/// <summary>A refusal on the hub: the text of the completion's error.</summary>
internal sealed record ChatError(
    ErrorCode Code, string Message,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? RetryAfter)
{
    public static ChatError From(ChatException refusal) => new(refusal.Code, refusal.Message, refusal.RetryAfterSeconds());
}
