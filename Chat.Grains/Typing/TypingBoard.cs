using System.Collections.Immutable;

namespace Chat.Typing;

/// <summary>Who types in a room (acceptance E6). Pure; dies with the activation, as typing does.</summary>
internal sealed class TypingBoard
{
    /// <summary>A user who does not repeat it types no longer.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(3);

    /// <summary>That a user types is told once in so long, whether they stopped in between or not.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>Until when somebody is shown as typing; null: not shown any more, and remembered for when it was told.</summary>
    private readonly Dictionary<UserId, (DateTimeOffset Told, DateTimeOffset? Until)> typing = [];

    /// <summary>When the next one is forgotten; null when there is none.</summary>
    public DateTimeOffset? NextExpiry => typing.Count == 0 ? null : typing.Values.Min(t => t.Until ?? t.Told + Interval);

    /// <summary>The user types; true when that is to be told.</summary>
    public bool Start(UserId user, DateTimeOffset now)
    {
        var isKnown = typing.TryGetValue(user, out var known);
        var tell = !isKnown || now - known.Told >= Interval;
        if (tell || known.Until is not null) typing[user] = (tell ? now : known.Told, now + Lifetime);
        return tell;
    }

    /// <summary>The user types no longer; true when that is to be told: when the others believe that they do.</summary>
    public bool Stop(UserId user)
    {
        if (!typing.TryGetValue(user, out var known) || known.Until is null) return false;
        typing[user] = (known.Told, null);
        return true;
    }

    /// <summary>Forgets those whose time is up, and returns those of them who were shown as typing.</summary>
    public ImmutableArray<UserId> Expire(DateTimeOffset now)
    {
        var over = typing.Where(t => (t.Value.Until ?? t.Value.Told + Interval) <= now).ToArray();
        foreach (var (user, _) in over) typing.Remove(user);
        return [.. over.Where(t => t.Value.Until is not null).Select(t => t.Key)];
    }
}
