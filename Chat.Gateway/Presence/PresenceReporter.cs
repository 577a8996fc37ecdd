using Chat.Gateway.Connections;
using Chat.Presence;
using Chat.Rooms;
using Chat.Users;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Presence;

/// <summary>
/// Tells rooms which of their members are connected here: what changed, gathered for a second, and everything once a
/// heartbeat, spread over it. What a lost report got wrong, the next complete one puts right.
/// </summary>
internal sealed class PresenceReporter(
    IGrainFactory grains,
    LocalConnections connections,
    GatewayId gateway,
    IOptions<PresenceOptions> options,
    TimeProvider time,
    ILogger<PresenceReporter> logger) : BackgroundService
{
    private const int ParallelReports = 16;

    private static readonly TimeSpan LongestTick = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Dictionary<RoomId, LocalRoom> rooms = [];

    public void Came(UserId user, IEnumerable<RoomId> to) => Change(to, room => room.Came(user));

    public void Went(UserId user, IEnumerable<RoomId> from) => Change(from, room => room.Went(user));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled) return;
        var heartbeat = options.Value.HeartbeatInterval;
        var tick = heartbeat / 3 < LongestTick ? heartbeat / 3 : LongestTick;
        var slots = Math.Max(1, (int)(heartbeat / tick));
        using var timer = new PeriodicTimer(tick, time);
        for (var slot = 0; await timer.WaitForNextTickAsync(stoppingToken); slot = (slot + 1) % slots)
        {
            await Parallel.ForEachAsync(Due(slot, slots), Bounded(stoppingToken), Report);
            await Parallel.ForEachAsync(connections.Users.Where(u => IsDue(u, slot, slots)), Bounded(stoppingToken), Renew);
        }
    }

    private void Change(IEnumerable<RoomId> which, Action<LocalRoom> change)
    {
        if (!options.Value.Enabled) return;
        lock (gate)
        {
            foreach (var id in which)
            {
                if (!rooms.TryGetValue(id, out var room)) rooms[id] = room = new LocalRoom();
                change(room);
            }
        }
    }

    private List<(RoomId Room, PresenceReport Report)> Due(int slot, int slots)
    {
        var due = new List<(RoomId, PresenceReport)>();
        lock (gate)
        {
            foreach (var (id, room) in rooms)
            {
                if (IsDue(id, slot, slots)) due.Add((id, room.Complete(gateway.Value)));
                else if (room.HasChanges) due.Add((id, room.Changes(gateway.Value)));
                else continue;
                if (room.IsEmpty) rooms.Remove(id);
            }
        }
        return due;
    }

    private async ValueTask Report((RoomId Room, PresenceReport Report) due, CancellationToken stopping)
    {
        try
        {
            await grains.Room(due.Room).ReportPresence(due.Report);
        }
        catch (Exception error)
        {
            logger.NotReported(error, due.Room);
        }
    }

    private async ValueTask Renew(UserId user, CancellationToken stopping)
    {
        try
        {
            await grains.GetGrain<IUserGrain>(user.Value).Renew(gateway.Value);
        }
        catch (Exception error)
        {
            logger.NotRenewed(error, user);
        }
    }

    private static bool IsDue<TId>(TId id, int slot, int slots) where TId : struct => (uint)id.GetHashCode() % slots == slot;

    private static ParallelOptions Bounded(CancellationToken stopping) => new() { MaxDegreeOfParallelism = ParallelReports, CancellationToken = stopping };
}
