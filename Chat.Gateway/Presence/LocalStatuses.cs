using Chat.Presence;

namespace Chat.Gateway.Presence;

/// <summary>
/// How the users with connections here show: as they have chosen, or away while all their connections here are idle. Costs nothing for those whose
/// status does not change. Used by any thread.
/// </summary>
internal sealed class LocalStatuses(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<UserId, LocalStatus> users = [];
    private readonly HashSet<UserId> changed = [], ending = [];
    private HashSet<UserId> idle = [];

    /// <summary>A connection begins active.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="connection">Which.</param>
    /// <param name="rooms">Those of the user, whenever it is asked.</param>
    public void Opened(UserId id, string connection, IEnumerable<RoomId> rooms)
    {
        lock (gate)
        {
            if (!users.TryGetValue(id, out var user)) users.Add(id, user = new LocalStatus(rooms));
            user.Opened(connection);
            Look(id, user);
        }
    }

    public void Closed(UserId id, string connection)
    {
        lock (gate)
        {
            if (!users.TryGetValue(id, out var user)) return;
            user.Closed(connection);
            if (!user.IsGone)
            {
                Look(id, user);
                return;
            }
            users.Remove(id);
            foreach (var some in new[] { changed, idle, ending }) some.Remove(id);
        }
    }

    /// <summary>Nobody has done anything at a connection for a while, or somebody has again.</summary>
    public void SetIdle(UserId id, string connection, bool isIdle)
    {
        lock (gate)
        {
            if (!users.TryGetValue(id, out var user)) return;
            user.SetIdle(connection, isIdle);
            Look(id, user);
        }
    }

    public void Chose(UserId id, PresenceStatus status, DateTimeOffset? until)
    {
        lock (gate)
        {
            if (!users.TryGetValue(id, out var user)) return;
            user.Chose(status, until);
            changed.Add(id);
            if (user.HasEnd) ending.Add(id);
            else ending.Remove(id);
        }
    }

    /// <summary>How somebody shows to those who may know that they are here.</summary>
    public PresenceStatus Of(UserId id)
    {
        lock (gate) return users.TryGetValue(id, out var user) ? user.At(time.GetUtcNow()) : PresenceStatus.Online;
    }

    public DateTimeOffset? IdleSince(UserId id)
    {
        lock (gate) return users.GetValueOrDefault(id)?.IdleSince;
    }

    /// <summary>Who shows otherwise than at the last call, with their rooms; one that changed back in between is not among them.</summary>
    public IReadOnlyList<(UserId User, IEnumerable<RoomId> Rooms)> TakeChanged()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var taken = new List<(UserId, IEnumerable<RoomId>)>();
            foreach (var id in changed.Union(ending).ToArray())
            {
                var (user, shown) = (users[id], users[id].At(now));
                if (!user.HasEnd) ending.Remove(id);
                if (shown == user.Told) continue;
                user.Told = shown;
                taken.Add((id, user.Rooms));
            }
            changed.Clear();
            return taken;
        }
    }

    /// <summary>Of whom their grain has not heard since when they are idle, or that they are not.</summary>
    public IReadOnlyCollection<UserId> TakeIdle()
    {
        lock (gate)
        {
            var taken = idle;
            if (taken.Count > 0) idle = [];
            return taken;
        }
    }

    /// <summary>The grain has not heard it, or was told of a connection meanwhile, which begins active.</summary>
    public void SayIdleAgain(UserId id)
    {
        lock (gate)
        {
            if (users.ContainsKey(id)) idle.Add(id);
        }
    }

    private void Look(UserId id, LocalStatus user)
    {
        if (!user.LookIfIdle(time.GetUtcNow())) return;
        changed.Add(id);
        idle.Add(id);
    }
}
