using System.Collections.Immutable;
using Chat.Presence;

namespace Chat.Gateway.Presence;

/// <summary>Who of a room is connected to this process, and what of it the room may not have heard yet.</summary>
internal sealed class LocalRoom
{
    private readonly HashSet<UserId> users = [];
    private HashSet<UserId> changed = [];
    private HashSet<UserId> sent = [];
    private bool isAllWanted = true, isAllSent;

    /// <summary>The room knows of nobody here, and that is right.</summary>
    public bool IsOver => users.Count == 0 && !HasNews;

    public bool HasNews => changed.Count > 0 || isAllWanted;

    public void Came(UserId user)
    {
        users.Add(user);
        changed.Add(user);
    }

    public void Went(UserId user)
    {
        users.Remove(user);
        changed.Add(user);
    }

    /// <summary>The user shows otherwise; nothing where the room does not know that they are here.</summary>
    public bool Changed(UserId user) => users.Contains(user) && changed.Add(user);

    /// <summary>The room may have forgotten what it was told.</summary>
    public void SayAll() => isAllWanted = true;

    /// <summary>What is to be sent now; the next one only after <see cref="Heard"/> or <see cref="NotHeard"/>.</summary>
    public PresenceReport Report(string gateway, long number, Func<UserId, PresenceStatus> shown)
    {
        (sent, changed) = (changed, sent);
        (isAllSent, isAllWanted) = (isAllWanted, false);
        var there = (isAllSent ? users : sent.Where(users.Contains)).Select(u => (User: u, Status: shown(u))).ToArray();
        return new PresenceReport
        {
            GatewayId = gateway,
            Online = [.. there.Select(u => u.User)],
            Offline = [.. sent.Where(u => !users.Contains(u))],
            IsComplete = isAllSent,
            Number = number,
            Away = [.. there.Where(u => u.Status == PresenceStatus.Away).Select(u => u.User)],
            Busy = [.. there.Where(u => u.Status == PresenceStatus.Busy).Select(u => u.User)],
        };
    }

    public void Heard() => sent.Clear();

    public void NotHeard()
    {
        changed.UnionWith(sent);
        sent.Clear();
        isAllWanted |= isAllSent;
    }
}
