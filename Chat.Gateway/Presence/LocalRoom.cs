using System.Collections.Immutable;
using Chat.Presence;

namespace Chat.Gateway.Presence;

/// <summary>Who of a room is connected to this process, and whose coming or going is not reported yet.</summary>
internal sealed class LocalRoom
{
    private readonly HashSet<UserId> users = [];
    private readonly HashSet<UserId> changed = [];

    public bool IsEmpty => users.Count == 0 && changed.Count == 0;

    public bool HasChanges => changed.Count > 0;

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

    public PresenceReport Changes(string gateway)
    {
        var report = new PresenceReport
        {
            GatewayId = gateway,
            Online = [.. changed.Where(users.Contains)],
            Offline = [.. changed.Where(u => !users.Contains(u))],
        };
        changed.Clear();
        return report;
    }

    public PresenceReport Complete(string gateway)
    {
        ImmutableArray<UserId> went = [.. changed.Where(u => !users.Contains(u))];
        changed.Clear();
        return new PresenceReport { GatewayId = gateway, Online = [.. users], Offline = went, IsComplete = true };
    }
}
