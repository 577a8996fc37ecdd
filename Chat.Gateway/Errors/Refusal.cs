using System.Text.Json;

namespace Chat.Gateway.Errors;

/// <summary>The refusals the gateway makes itself, and what any other exception is called outside. No exception's own text leaves the process.</summary>
internal static class Refusal
{
    public static ChatException Invalid(string message) => new(ErrorCode.Invalid, message);

    public static ChatException RateLimited(TimeSpan retryAfter) => new(ErrorCode.RateLimited, "Too many tries.", retryAfter);

    public static ChatException Busy(TimeSpan retryAfter) => new(ErrorCode.Unavailable, "Too many clients come at once.", retryAfter);

    public static ChatException Malformed() => Invalid("The request is malformed, or something it needs is missing.");

    public static ChatException From(Exception error) => error switch
    {
        ChatException refused => refused,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new ChatException(ErrorCode.TooLarge, "The request is too large."),
        BadHttpRequestException or JsonException => Malformed(),
        _ => new ChatException(ErrorCode.Unavailable, "The server cannot do this now.", TimeSpan.FromSeconds(1)),
    };

    /// <summary>Whether the exception says that a part of the system is away, rather than that there is a fault in the program.</summary>
    public static bool IsOutage(Exception error) => error is TimeoutException or OrleansException or OperationCanceledException;

    public static bool IsRefusal(Exception error) => error is ChatException or BadHttpRequestException or JsonException;

    public static int? RetryAfterSeconds(this ChatException refusal) => refusal.RetryAfter is { } wait ? WholeSeconds(wait) : null;

    /// <summary>Rounded up, at least one, as on the wire.</summary>
    public static int WholeSeconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
}
