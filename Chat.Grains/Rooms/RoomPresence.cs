using Chat.Activations;
using Chat.Presence;

namespace Chat.Rooms;

/// <summary>Presence: gateways report who is connected, members hear of changes gathered for a second.</summary>
internal sealed class RoomPresence
{
    private readonly PresenceBoard board = new();
    private readonly IGrainBase grain;
    private readonly Room room;
    private readonly RoomPublisher publisher;
    private readonly GatewayLeases gateways;
    private readonly PresenceOptions options;
    private readonly Alarm telling;

    public RoomPresence(IGrainBase grain, Room room, RoomPublisher publisher, GatewayLeases gateways, PresenceOptions options)
    {
        (this.grain, this.room, this.publisher, this.gateways, this.options) = (grain, room, publisher, gateways, options);
        telling = new Alarm(grain, Tell);
    }

    public PresenceSnapshot Snapshot
    {
        get
        {
            var shown = board.Shown();
            return new(room.Id, shown.Online, board.Online().Count, shown.Away, shown.Busy);
        }
    }

    public int OnlineCount => board.Online().Count;

    public bool IsOnline(UserId user) => board.IsOnline(user);

    /// <summary>While the room is not loaded the gateway is believed: it reports the rooms that it has looked up for the user.</summary>
    public void Report(PresenceReport report)
    {
        if (!options.Enabled) return;
        board.Report(report, gateways.Hear(report.GatewayId, Lapsed), user => room.Settings is null || room.Members.Contains(user));
        telling.Set(options.ReportDelay);
    }

    /// <summary>The members are known now.</summary>
    public void Loaded() => board.Keep(room.Members.Contains);

    public void Remove(UserId user) => board.Remove(user);

    /// <summary>The activation ends.</summary>
    public void End()
    {
        foreach (var lease in board.Leases) lease.Forget(Lapsed);
    }

    /// <summary>By any thread.</summary>
    private void Lapsed(GatewayLease lease) => grain.GrainContext.Scheduler.QueueAction(() =>
    {
        board.Forget(lease);
        telling.Set(options.ReportDelay);
    });

    private Task Tell()
    {
        if (board.TakeChanges() is var (now, offline)) publisher.Publish(new PresenceChanged(room.Id, now.Online, offline, board.Count, now.Away, now.Busy));
        return Task.CompletedTask;
    }
}
