using Chat.Limits;

namespace Chat.Accounts;

/// <summary>
/// Logins of an account that failed, in a window that slides, and the networks that logins came from. Grain state: only the account's own grain
/// reads it, and a lost silo must not hand out new tries.
/// </summary>
[GenerateSerializer, Alias("chat.LoginTries")]
public sealed class LoginTries
{
    private const int MaxKnown = 10;

    /// <summary>Those that count, oldest first; bounded by the limits.</summary>
    [Id(1)]
    public List<LoginTry> Wrong { get; set; } = [];

    /// <summary>Networks from which a login succeeded, the latest first; ten at most.</summary>
    [Id(2)]
    public List<string> Known { get; set; } = [];

    /// <summary>How long to wait, or null: the network's own tries count, and those from anywhere where it is not known (acceptance A1).</summary>
    public TimeSpan? Wait(LimitOptions limits, string from, DateTimeOffset now)
    {
        Wrong.RemoveAll(t => t.At + limits.LoginWindow <= now);
        var own = Over(Wrong.Where(t => t.From == from), limits.LoginTries);
        var all = Known.Contains(from) ? null : Over(Wrong, limits.LoginTriesOfAccount);
        return (own > all ? own : all ?? own) + limits.LoginWindow - now;
    }

    /// <summary>Counts one until it has succeeded.</summary>
    public void Begin(string from, DateTimeOffset now) => Wrong.Add(new LoginTry(now, from));

    /// <summary>The network's own tries begin anew; those of others are still theirs.</summary>
    public void Succeed(string from)
    {
        Wrong.RemoveAll(t => t.From == from);
        Known.Remove(from);
        Known.Insert(0, from);
        if (Known.Count > MaxKnown) Known.RemoveAt(MaxKnown);
    }

    /// <summary>The try that has to age before there is a place; null where there is one.</summary>
    private static DateTimeOffset? Over(IEnumerable<LoginTry> tries, int most) =>
        most == 0 || tries.Count() < most ? null : tries.TakeLast(most).First().At;
}
