namespace Chat.Rooms;

/// <summary>When those whom slow mode holds back posted last. Pure.</summary>
internal sealed class SlowPosts
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(UpdateRoom.SlowestMode);

    private readonly Dictionary<UserId, DateTimeOffset> last = [];
    private int full = 1000;

    public void Load(IEnumerable<(UserId User, DateTimeOffset At)> stored)
    {
        foreach (var (user, at) in stored) last[user] = at;
    }

    public DateTimeOffset? Last(UserId user) => last.TryGetValue(user, out var at) ? at : null;

    public void Add(UserId user, DateTimeOffset at)
    {
        last[user] = at;
        if (last.Count <= full) return;
        // Those that no mode is slow enough for go, now and then.
        foreach (var (other, then) in last) if (then < at - Longest) last.Remove(other);
        full = Math.Max(1000, 2 * last.Count);
    }
}
