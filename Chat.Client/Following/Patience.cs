using Polly;
using Polly.Retry;

namespace Chat.Client;

/// <summary>Makes calls until they are answered: who follows a room has nobody waiting for them, and need never give up. Any other refusal is final.</summary>
internal sealed class Patience(TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly ResiliencePipeline pipeline = new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(new RetryStrategyOptions
    {
        MaxRetryAttempts = int.MaxValue,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = FirstPause,
        MaxDelay = LongestPause,
        ShouldHandle = call => new(MayPass(call.Outcome.Exception)),
    }).Build();

    public async Task<T> Make<T>(Func<Task<T>> call, CancellationToken cancellation) =>
        await pipeline.ExecuteAsync(async _ => await call(), cancellation);

    public Task Pause(CancellationToken cancellation) => Task.Delay(FirstPause, time, cancellation);

    private static bool MayPass(Exception? error) => error is TimeoutException or OrleansException or ChatException { Code: ErrorCode.Unavailable or ErrorCode.RateLimited };
}
