using System.Collections.Immutable;

namespace Chat.Typing;

/// <summary>Who types in a room (acceptance E6). Pure; dies with the activation, as typing does.</summary>
internal sealed class TypingBoard
{
    /// <summary>A user who does not repeat it types no longer.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(3);

    /// <summary>Repeats within this long are not told again.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly Dictionary<UserId, (DateTimeOffset Told, DateTimeOffset Until)> typing = [];

    /// <summary>When the next one is forgotten; null when nobody types.</summary>
    public DateTimeOffset? NextExpiry => typing.Count == 0 ? null : typing.Values.Min(t => t.Until);

    /// <summary>The user types; true when that is to be told.</summary>
    public bool Start(UserId user, DateTimeOffset now)
    {
        var tell = !typing.TryGetValue(user, out var known) || now - known.Told >= Interval;
        typing[user] = (tell ? now : known.Told, now + Lifetime);
        return tell;
    }

    /// <summary>The user types no longer; true when that is to be told.</summary>
    public bool Stop(UserId user) => typing.Remove(user);

    /// <summary>Forgets and returns those whose time is up.</summary>
    public ImmutableArray<UserId> Expire(DateTimeOffset now)
    {
        ImmutableArray<UserId> gone = [.. typing.Where(t => t.Value.Until <= now).Select(t => t.Key)];
        foreach (var user in gone) typing.Remove(user);
        return gone;
    }
}
