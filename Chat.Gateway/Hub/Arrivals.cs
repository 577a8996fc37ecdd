using Microsoft.Extensions.Options;

namespace Chat.Gateway.Hub;

/// <summary>
/// Lets clients in at a bounded rate. When a node is lost or the network was, its clients all come back at once, and each of them costs the
/// database more than a message does: those who are connected would wait behind them (promise P17).
/// </summary>
internal sealed class Arrivals(IOptions<HubSettings> settings, TimeProvider time)
{
    /// <summary>Who would have to wait longer for a turn is sent away until there is one.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>After a quiet time this much of the rate comes in at once: the usual coming and going is never delayed.</summary>
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(1);

    private readonly Lock turns = new();
    private readonly long began = time.GetTimestamp();
    private TimeSpan nextTurn = -Burst;
    private TimeSpan nextReturn;

    /// <summary>Null once it is the caller's turn; otherwise there is none soon, and it is to come back after this time.</summary>
    public async Task<TimeSpan?> Enter(CancellationToken cancellation)
    {
        if (settings.Value.ArrivalsPerSecond == 0) return null;
        var (wait, isAway) = Reserve(TimeSpan.FromSeconds(1) / settings.Value.ArrivalsPerSecond);
        if (isAway) return wait;
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellation);
        return null;
    }

    private (TimeSpan Wait, bool IsAway) Reserve(TimeSpan interval)
    {
        lock (turns)
        {
            var now = time.GetElapsedTime(began);
            var turn = Later(nextTurn, now - Burst);
            if (turn - now <= Patience)
            {
                nextTurn = turn + interval;
                return (turn - now, false);
            }
            // Each at a time of its own, no more in a second than can come in.
            nextReturn = Later(nextReturn, now + Patience) + interval;
            return (nextReturn - now, true);
        }
    }

    private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
