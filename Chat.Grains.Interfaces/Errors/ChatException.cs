namespace Chat;

/// <summary>A refusal with a code. The message is for people. It holds nothing that another user wrote, but for what a ban or a mute is for.</summary>
[GenerateSerializer, Alias("chat.ChatException")]
public sealed class ChatException : Exception
{
    /// <summary>Makes a refusal.</summary>
    /// <param name="code">What it is, for programs.</param>
    /// <param name="message">What it is, for people.</param>
    /// <param name="retryAfter">When the same call may succeed, if that is known.</param>
    public ChatException(ErrorCode code, string message, TimeSpan? retryAfter = null) : base(message)
    {
        Code = code;
        RetryAfter = retryAfter;
    }

    /// <summary>What it is, for programs.</summary>
    [Id(0)]
    public ErrorCode Code { get; private set; }

    /// <summary>When the same call may succeed, if that is known.</summary>
    [Id(1)]
    public TimeSpan? RetryAfter { get; private set; }
}
