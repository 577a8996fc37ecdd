using Chat.Gateway.Hosting;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Hub;

/// <summary>
/// Lets clients in at a bounded rate. When a node is lost or the network was, its clients all come back at once, and each of them costs the
/// database more than a message does: those who are connected would wait behind them (promise P17).
/// </summary>
internal sealed class Arrivals(IOptions<ChatHubOptions> options, TimeProvider time)
{
    /// <summary>Who would have to wait longer for a turn is sent away until there is one.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>After a quiet time this much of the rate comes in at once: the usual coming and going is never delayed.</summary>
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(1);

    /// <summary>Nobody is sent away for longer, however many have been: not all of them come back.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly Lock turns = new();
    private readonly long began = time.GetTimestamp();
    private TimeSpan nextTurn = -Burst;
    private TimeSpan nextReturn;

    /// <summary>Completes when it is the caller's turn.</summary>
    /// <exception cref="ChatException"><see cref="ErrorCode.Unavailable"/>, with the time to come back after: there is no turn soon.</exception>
    public Task Enter(CancellationToken cancellation)
    {
        if (options.Value.ArrivalsPerSecond == 0) return Task.CompletedTask;
        var wait = Reserve(TimeSpan.FromSeconds(1) / options.Value.ArrivalsPerSecond);
        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellation) : Task.CompletedTask;
    }

    private TimeSpan Reserve(TimeSpan interval)
    {
        lock (turns)
        {
            var now = time.GetElapsedTime(began);
            var turn = Later(nextTurn, now - Burst);
            if (turn - now <= Patience)
            {
                nextTurn = turn + interval;
                return turn - now;
            }
            // Each at a time of its own, no more in a second than can come in, as far as that fits; beyond it by chance.
            var back = Later(nextReturn, now + Patience) + interval;
            if (back - now > Longest) throw Refuse.Busy(Patience + ((Longest - Patience) * Random.Shared.NextDouble()));
            nextReturn = back;
            throw Refuse.Busy(back - now);
        }
    }

    private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
