using Chat.Metrics;
using Microsoft.Extensions.Logging;

namespace Chat.Moderation;

/// <summary>Asks one filter, in bounds: whatever it does, a room waits for it no longer than it is given.</summary>
/// <param name="filter">Which.</param>
/// <param name="patience">How long it is given for a message.</param>
/// <param name="time">By whose clock.</param>
/// <param name="metrics">Where it is counted.</param>
/// <param name="logger">Where it is logged, once a minute at most.</param>
internal sealed class GuardedFilter(IMessageFilter filter, TimeSpan patience, TimeProvider time, SiloMetrics metrics, ILogger logger)
{
    /// <summary>Looks that nobody waits for any more and that may go on: each holds a message, some a thread.</summary>
    private const int MostOverdue = 64;

    private static readonly TimeSpan LogEvery = TimeSpan.FromMinutes(1);

    private readonly string name = filter.GetType().Name;
    // A filter that blocks holds no more threads than there are cores; the others' messages are late without one.
    private readonly TaskScheduler threads = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Environment.ProcessorCount).ConcurrentScheduler;
    private int overdue;
    private long loggedAt;

    /// <summary>What the author is told; null where the filter does not refuse, or says nothing.</summary>
    public async Task<string?> Refusal(ProposedMessage message)
    {
        if (Volatile.Read(ref overdue) >= MostOverdue) return Failed(FilterFailure.Stuck);
        using var deadline = new CancellationTokenSource(patience, time);
        var late = deadline.Token;
        // Not on the grain's scheduler: what the filter does before it first awaits would hold up the room.
        var look = Task.Factory.StartNew(() => Look(message, late), CancellationToken.None, TaskCreationOptions.DenyChildAttach, threads).Unwrap();
        try
        {
            var reason = (await look.WaitAsync(late)).Reason;
            if (reason is not null) metrics.MessageBlocked(name);
            return reason;
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            Interlocked.Increment(ref overdue);
            // What it throws by now was counted as late.
            _ = look.ContinueWith(ended => (Interlocked.Decrement(ref overdue), ended.Exception), TaskScheduler.Default);
            return Failed(FilterFailure.Late);
        }
        catch (Exception error)
        {
            return Failed(FilterFailure.Threw, error);
        }
    }

    /// <summary>Asks it, unless nobody waits for the answer any more.</summary>
    private Task<FilterVerdict> Look(ProposedMessage message, CancellationToken late) =>
        late.IsCancellationRequested ? Task.FromCanceled<FilterVerdict>(late) : filter.Look(message, late).AsTask();

    private string? Failed(FilterFailure how, Exception? error = null)
    {
        metrics.FilterFailed(name, how.ToString());
        var (now, before) = (time.GetUtcNow().Ticks, Volatile.Read(ref loggedAt));
        if (now - before >= LogEvery.Ticks && Interlocked.CompareExchange(ref loggedAt, now, before) == before) logger.FilterFailed(error, name, how);
        return null;
    }
}
