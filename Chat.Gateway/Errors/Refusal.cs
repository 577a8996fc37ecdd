using System.Text.Json;

namespace Chat.Gateway.Errors;

/// <summary>What any exception is called outside. No exception's own text leaves the process.</summary>
internal static class Refusal
{
    public static ChatException From(Exception error) => error switch
    {
        ChatException refused => refused,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Refuse.TooLarge(),
        BadHttpRequestException or JsonException => Refuse.Malformed(),
        _ => Refuse.Unavailable(),
    };

    /// <summary>Whether the exception says that a part of the system is away, rather than that there is a fault in the program.</summary>
    public static bool IsOutage(Exception error) => error is TimeoutException or OrleansException or OperationCanceledException;

    public static bool IsRefusal(Exception error) => error is ChatException or BadHttpRequestException or JsonException;
}
