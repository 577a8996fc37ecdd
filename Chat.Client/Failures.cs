using Orleans.Runtime.Messaging;

namespace Chat.Client;

/// <summary>What a call that failed says about making it again.</summary>
internal static class Failures
{
    /// <summary>The database does not come back within milliseconds, and each try has a grain look for it.</summary>
    private static readonly TimeSpan PauseForDatabase = TimeSpan.FromMilliseconds(500);

    /// <summary>The silo is gone, does not take the call or does not answer, or the grain says that nothing was promised.</summary>
    public static bool IsPassing(Exception? error) => error
        is OrleansMessageRejectionException or ConnectionFailedException or GatewayTooBusyException or TimeoutException
        or ChatException { Code: ErrorCode.Unavailable };

    /// <summary>The call was not begun.</summary>
    public static bool IsNotBegun(Exception? error) =>
        error is GatewayTooBusyException or ConnectionFailedException || (error is OrleansMessageRejectionException and not SiloUnavailableException);

    /// <summary>What must pass at least before the next try; null where the failure says nothing about it.</summary>
    public static TimeSpan? LeastPause(Exception? error) => error switch
    {
        ChatException { RetryAfter: { } after } => after,
        ChatException => PauseForDatabase,
        _ => null,
    };
}
