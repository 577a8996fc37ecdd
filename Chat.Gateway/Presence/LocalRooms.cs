using System.Collections.Immutable;
using Chat.Presence;

namespace Chat.Gateway.Presence;

/// <summary>The rooms that have members on this process, and which of them are to be told something. Costs nothing for those that are not.</summary>
internal sealed class LocalRooms(string gateway)
{
    private readonly Lock gate = new();
    private readonly Dictionary<RoomId, LocalRoom> rooms = [];
    private readonly HashSet<RoomId> news = [];
    private long number;

    public void Came(UserId user, RoomId to)
    {
        lock (gate)
        {
            if (!rooms.TryGetValue(to, out var room)) rooms.Add(to, room = new LocalRoom());
            room.Came(user);
            news.Add(to);
        }
    }

    public void Went(UserId user, IEnumerable<RoomId> from)
    {
        lock (gate)
        {
            foreach (var id in from)
            {
                if (!rooms.TryGetValue(id, out var room)) continue;
                room.Went(user);
                news.Add(id);
            }
        }
    }

    /// <summary>The user shows otherwise.</summary>
    public void Changed(UserId user, IEnumerable<RoomId> to)
    {
        lock (gate)
        {
            foreach (var id in to)
            {
                if (rooms.TryGetValue(id, out var room) && room.Changed(user)) news.Add(id);
            }
        }
    }

    /// <summary>Everything is said again, of those rooms that this holds for.</summary>
    public void SayAll(Func<RoomId, bool> of)
    {
        lock (gate)
        {
            foreach (var (id, room) in rooms) SayAll(id, room, of);
        }
    }

    public void SayAll(RoomId id)
    {
        lock (gate)
        {
            if (rooms.TryGetValue(id, out var room)) SayAll(id, room, _ => true);
        }
    }

    /// <summary>What is to be told now, one report a room; each must be <see cref="Settle">settled</see> before the next call.</summary>
    /// <param name="shown">How a user shows.</param>
    public ImmutableArray<(RoomId Room, PresenceReport Report)> TakeNews(Func<UserId, PresenceStatus> shown)
    {
        lock (gate)
        {
            ImmutableArray<(RoomId, PresenceReport)> taken = [.. news.Select(id => (id, rooms[id].Report(gateway, ++number, shown)))];
            news.Clear();
            return taken;
        }
    }

    public void Settle(RoomId id, bool isHeard)
    {
        lock (gate)
        {
            var room = rooms[id];
            if (isHeard) room.Heard();
            else room.NotHeard();
            if (room.HasNews) news.Add(id);
            else if (room.IsOver) rooms.Remove(id);
        }
    }

    private void SayAll(RoomId id, LocalRoom room, Func<RoomId, bool> of)
    {
        if (!of(id)) return;
        room.SayAll();
        news.Add(id);
    }
}
