namespace Chat.Gateway.Errors;

/// <summary>Codes as HTTP statuses, and back.</summary>
internal static class ErrorCodes
{
    public static int Status(this ErrorCode code) => code switch
    {
        ErrorCode.Unauthenticated => StatusCodes.Status401Unauthorized,
        ErrorCode.Forbidden or ErrorCode.NotMember or ErrorCode.Muted or ErrorCode.Banned or ErrorCode.Suspended => StatusCodes.Status403Forbidden,
        ErrorCode.NotFound => StatusCodes.Status404NotFound,
        ErrorCode.Conflict or ErrorCode.Archived or ErrorCode.Full => StatusCodes.Status409Conflict,
        ErrorCode.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorCode.RateLimited or ErrorCode.SlowMode => StatusCodes.Status429TooManyRequests,
        ErrorCode.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };

    /// <summary>The code of a refusal that the framework made on its own.</summary>
    public static ErrorCode OfStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ErrorCode.Unauthenticated,
        StatusCodes.Status403Forbidden => ErrorCode.Forbidden,
        StatusCodes.Status404NotFound => ErrorCode.NotFound,
        StatusCodes.Status413PayloadTooLarge => ErrorCode.TooLarge,
        StatusCodes.Status429TooManyRequests => ErrorCode.RateLimited,
        >= 500 => ErrorCode.Unavailable,
        _ => ErrorCode.Invalid,
    };
}
