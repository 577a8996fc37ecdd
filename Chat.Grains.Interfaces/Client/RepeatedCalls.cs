using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Reflection;
using Chat.Calls;
using Chat.Cluster;
using Microsoft.Extensions.Options;
using Orleans.Runtime.Messaging;

namespace Chat.Client;

/// <summary>
/// Repeats calls that failed because a silo went or the database is away, until a deadline: who waits for the answer sees a slow one,
/// not an error. Only calls of this contract; those that must be made once (see <see cref="OnceAttribute"/>) only while none was begun.
/// </summary>
internal sealed class RepeatedCalls : IOutgoingGrainCallFilter, IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>The database does not come back within milliseconds, and each try has a grain look for it.</summary>
    private static readonly TimeSpan PauseForDatabase = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<MethodInfo, bool> repeatable = new();
    private readonly TimeSpan patience;
    private readonly TimeProvider time;
    private readonly Meter meter;
    private readonly Counter<long> repeated;

    public RepeatedCalls(IOptions<ClusterSettings> settings, TimeProvider time, IMeterFactory meters)
    {
        (patience, this.time) = (settings.Value.CallDeadline, time);
        meter = meters.Create("Chat");
        repeated = meter.CreateCounter<long>("chat.calls.repeated", description: "Grain calls that were made again because a silo or the database was away");
    }

    public Task Invoke(IOutgoingGrainCallContext context)
    {
        if (patience == TimeSpan.Zero || context.InterfaceMethod.DeclaringType?.Assembly != typeof(OnceAttribute).Assembly) return context.Invoke();
        return Repeat(context, repeatable.GetOrAdd(context.InterfaceMethod, IsRepeatable) ? IsPassing : IsRefused);
    }

    public void Dispose() => meter.Dispose();

    private async Task Repeat(IOutgoingGrainCallContext context, Func<Exception?, bool> mayRepeat)
    {
        var began = time.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await context.Invoke();
                if (!mayRepeat(context.Response?.Exception) || IsOver(began, pause)) return;
            }
            catch (Exception error) when (mayRepeat(error) && !IsOver(began, pause))
            {
                // The next try answers in its place.
            }
            repeated.Add(1);
            if (context.Response?.Exception is ChatException && pause < PauseForDatabase) pause = PauseForDatabase;
            await Task.Delay(pause * (0.5 + Random.Shared.NextDouble()), time);
        }
    }

    /// <summary>The next try must have its answer within the patience, too.</summary>
    private bool IsOver(long began, TimeSpan pause) => time.GetElapsedTime(began) + pause + ClientWiring.AnswerWithin > patience;

    private static bool IsRepeatable(MethodInfo method) => method.GetCustomAttribute<OnceAttribute>() is null;

    /// <summary>The call was not begun.</summary>
    private static bool IsRefused(Exception? error) =>
        error is GatewayTooBusyException or ConnectionFailedException || (error is OrleansMessageRejectionException and not SiloUnavailableException);

    /// <summary>The silo is gone, does not take the call or does not answer, or the grain says that nothing was promised.</summary>
    private static bool IsPassing(Exception? error) => error
        is OrleansMessageRejectionException or ConnectionFailedException or GatewayTooBusyException or TimeoutException
        or ChatException { Code: ErrorCode.Unavailable, RetryAfter: null };
}
