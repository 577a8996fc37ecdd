using System.Collections.Concurrent;
using Chat.Gateway.Connections;
using Chat.Presence;
using Chat.Rooms;
using Chat.Users;
using Microsoft.Extensions.Options;

namespace Chat.Gateway.Presence;

/// <summary>
/// Tells rooms which of their members are connected here and how they show, and users that they are idle or not here any more: what changed, gathered
/// for a second and said until it is heard. What was heard holds as long as this process is there, which <see cref="Heartbeat"/> sees to.
/// </summary>
internal sealed class PresenceReporter(
    IGrainFactory grains,
    LocalConnections connections,
    LocalStatuses statuses,
    GatewayId gateway,
    IOptions<PresenceOptions> options,
    TimeProvider time,
    ILogger<PresenceReporter> logger) : BackgroundService
{
    private const int ParallelReports = 64;

    /// <summary>Everything is said again once an hour, a part of it each minute: for what nobody has thought of.</summary>
    private const int Parts = 60;

    private static readonly TimeSpan LongestTick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TimeOfPart = TimeSpan.FromMinutes(1);

    private readonly LocalRooms rooms = new(gateway.Value);
    private readonly ConcurrentDictionary<UserId, long> departed = new();

    private bool IsOff => !options.Value.Enabled;

    /// <summary>Once this process is subscribed to the room: so it notices when the room forgets.</summary>
    public void Came(UserId user, RoomId to)
    {
        if (!IsOff) rooms.Came(user, to);
    }

    public void Went(UserId user, IEnumerable<RoomId> from) => rooms.Went(user, from);

    /// <summary>The user's grain could not be told that the visit has ended.</summary>
    public void Departed(UserId user, long visit)
    {
        if (!IsOff) departed.AddOrUpdate(user, visit, (_, before) => Math.Max(before, visit));
    }

    /// <summary>The room may have forgotten what it was told.</summary>
    public void SayAgain(RoomId room) => rooms.SayAll(room);

    /// <summary>Rooms and users may have forgotten what they were told.</summary>
    public async Task SayAllAgain(CancellationToken stopping)
    {
        rooms.SayAll(_ => true);
        await Parallel.ForEachAsync(connections.Users, Bounded(stopping), Renew);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (IsOff) return;
        var heartbeat = options.Value.HeartbeatInterval;
        using var timer = new PeriodicTimer(heartbeat / 3 < LongestTick ? heartbeat / 3 : LongestTick, time);
        var (part, began) = (0, time.GetTimestamp());
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (time.GetElapsedTime(began) > TimeOfPart)
            {
                (part, began) = ((part + 1) % Parts, time.GetTimestamp());
                rooms.SayAll(room => (uint)room.GetHashCode() % Parts == part);
            }
            foreach (var (user, of) in statuses.TakeChanged()) rooms.Changed(user, of);
            // The user first: who hears of it from a room and asks for the user must be answered the same.
            await Parallel.ForEachAsync(statuses.TakeIdle(), Bounded(stoppingToken), TellIdle);
            await Parallel.ForEachAsync(rooms.TakeNews(statuses.Of), Bounded(stoppingToken), Report);
            await Parallel.ForEachAsync(departed, Bounded(stoppingToken), Detach);
        }
    }

    private async ValueTask Report((RoomId Room, PresenceReport Report) news, CancellationToken stopping) =>
        rooms.Settle(news.Room, await IsHeard(() => grains.Room(news.Room).ReportPresence(news.Report), error => logger.NotReported(error, news.Room)));

    private async ValueTask Detach(KeyValuePair<UserId, long> left, CancellationToken stopping)
    {
        var user = grains.User(left.Key);
        if (await IsHeard(() => user.Detach(gateway.Value, left.Value), error => logger.NotDetached(error, left.Key))) departed.TryRemove(left);
    }

    private async ValueTask Renew(UserId id, CancellationToken stopping)
    {
        while (connections.Visit(id) is var visit and > 0 && !await IsTold(id, visit)) await Task.Delay(LongestTick, time, stopping);
    }

    private async ValueTask TellIdle(UserId id, CancellationToken stopping)
    {
        if (connections.Visit(id) is var visit and > 0 && !await IsTold(id, visit)) statuses.SayIdleAgain(id);
    }

    private Task<bool> IsTold(UserId id, long visit) => IsHeard(
        () => grains.User(id).Renew(gateway.Value, visit, statuses.IdleSince(id)), error => logger.NotRenewed(error, id));

    private static async Task<bool> IsHeard(Func<Task> call, Action<Exception> log)
    {
        try
        {
            await call();
            return true;
        }
        catch (Exception error)
        {
            log(error);
            return false;
        }
    }

    private static ParallelOptions Bounded(CancellationToken stopping) => new() { MaxDegreeOfParallelism = ParallelReports, CancellationToken = stopping };
}
