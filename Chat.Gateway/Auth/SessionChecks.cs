using System.Collections.Concurrent;
using Chat.Accounts;

namespace Chat.Gateway.Auth;

/// <summary>Whether a session is still open, remembered for a few seconds.</summary>
internal sealed class SessionChecks(IGrainFactory grains, TimeProvider time)
{
    /// <summary>A revoked session must be refused within five seconds (acceptance A3).</summary>
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(4);

    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, (bool Open, DateTimeOffset At)> answers = new();

    public async ValueTask<bool> IsOpen(string session)
    {
        var now = time.GetUtcNow();
        if (answers.TryGetValue(session, out var known) && now - known.At < GoodFor) return known.Open;
        var open = await grains.GetGrain<ISessionGrain>(session).IsOpen();
        if (answers.Count >= Most) answers.Clear();
        answers[session] = (open, now);
        return open;
    }

    public void Ended(string session) => answers[session] = (false, time.GetUtcNow());
}
