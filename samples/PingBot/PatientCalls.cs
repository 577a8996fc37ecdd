using Chat;
using ErrorCode = Chat.ErrorCode;

namespace PingBot;

/// <summary>
/// Makes calls that can be repeated until they are answered. The client repeats by itself for a while; a bot has nobody waiting for it
/// and need never give up. Any other refusal is final.
/// </summary>
internal sealed class PatientCalls(TimeProvider time, ILogger<PatientCalls> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task<T> Make<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await call();
            }
            catch (Exception error) when (MayPass(error))
            {
                logger.NotAnsweredYet(error);
                await Task.Delay((error as ChatException)?.RetryAfter ?? Pause, time, cancellation);
            }
        }
    }

    private static bool MayPass(Exception error) => error
        is ChatException { Code: ErrorCode.Unavailable or ErrorCode.RateLimited or ErrorCode.SlowMode }
        or TimeoutException
        or OrleansException;
}
