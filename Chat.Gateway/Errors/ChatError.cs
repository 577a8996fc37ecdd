using System.Text.Json.Serialization;

namespace Chat.Gateway.Errors;

/// <summary>A refusal on the hub: the text of the completion's error.</summary>
internal sealed record ChatError(string Code, string Message, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? RetryAfter)
{
    public static ChatError From(ChatException refusal) => new(refusal.Code.Name(), refusal.Message, refusal.RetryAfterSeconds());
}
