using Orleans.Serialization.Invocation;
using Polly;
using Polly.Retry;

namespace Chat.Client;

/// <summary>How calls are repeated: jittered pauses of 50 ms to a second, never shorter than the refusal asks for.</summary>
internal static class Retry
{
    /// <summary>When the first try was made, by the clock of the process.</summary>
    public static readonly ResiliencePropertyKey<long> BeganAt = new("chat.began-at");

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    public static ResiliencePipeline<Response> Pipeline(TimeSpan deadline, Func<Exception?, bool> mayRepeat, TimeProvider time, Action repeated) =>
        new ResiliencePipelineBuilder<Response> { TimeProvider = time }.AddRetry(new RetryStrategyOptions<Response>
        {
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = FirstPause,
            MaxDelay = LongestPause,
            ShouldHandle = call => new(mayRepeat(call.Outcome.Exception) && FitsIn(deadline, call, time)),
            DelayGenerator = call => new(LeastPause(call)),
            OnRetry = _ =>
            {
                repeated();
                return default;
            },
        }).Build();

    /// <summary>The next try must have its answer within the deadline, too.</summary>
    private static bool FitsIn(TimeSpan deadline, RetryPredicateArguments<Response> call, TimeProvider time)
    {
        var pause = Failures.LeastPause(call.Outcome.Exception) is { } least ? Longest(least) : FirstPause;
        return time.GetElapsedTime(call.Context.Properties.GetValue(BeganAt, 0)) + pause + ClientWiring.AnswerWithin <= deadline;
    }

    /// <summary>Spread, so that those who were refused together do not come back together; null leaves it to the backoff.</summary>
    private static TimeSpan? LeastPause(RetryDelayGeneratorArguments<Response> call) =>
        Failures.LeastPause(call.Outcome.Exception) is { } least ? least + (Longest(least) - least) * Random.Shared.NextDouble() : null;

    private static TimeSpan Longest(TimeSpan least) => least * 1.2;
}
